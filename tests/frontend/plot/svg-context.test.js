// The context that writes SVG: elements for what a canvas would paint, with the same places, inks and clips.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOf, placed } from "../../../frontend/src/plot/lines.js";
import { createSvgContext } from "../../../frontend/src/plot/svg-context.js";

function sheet() {
  const { context, text } = createSvgContext(200, 100, {
    measure: (font, words) => words.length * Number.parseFloat(font),
    address: () => "data:image/png;base64,AAAA",
  });
  return {
    context,
    lines: () => text("A & B").split("\n").slice(1, -2),
    whole: () => text("A & B"),
  };
}

test("lines keep ink, dash and opacity; the first lineTo begins", () => {
  const { context, lines } = sheet();
  context.strokeStyle = "rgba(255, 128, 0, 0.5)";
  context.lineWidth = 2.6;
  context.setLineDash([6, 3.5]);
  context.lineDashOffset = 4;
  context.lineJoin = "round";
  context.beginPath();
  context.lineTo(1, 2);
  context.lineTo(3.456, 4);
  context.closePath();
  context.stroke();
  assert.deepEqual(lines(), [
    '<path d="M1 2L3.46 4Z" fill="none" stroke="#ff8000" stroke-opacity="0.5" stroke-width="2.6"' +
      ' stroke-linejoin="round" stroke-dasharray="6 3.5" stroke-dashoffset="4"></path>',
  ]);
});

test("save and restore bring back all of it; turns and moves apply as a canvas has them", () => {
  const { context, lines } = sheet();
  context.fillStyle = "#ff0000";
  context.save();
  context.fillStyle = "#00ff00";
  context.translate(10, 20);
  context.rotate(Math.PI / 2);
  context.beginPath();
  context.moveTo(1, 0);
  context.lineTo(0, 1);
  context.fill();
  context.restore();
  context.fillRect(1, 2, 3, 4);
  assert.deepEqual(lines(), [
    '<path d="M10 21L9 20" fill="#00ff00"></path>',
    '<path d="M1 2L4 2L4 6L1 6Z" fill="#ff0000"></path>',
  ]);
});

test("a full circle is two arcs", () => {
  const { context, lines } = sheet();
  context.beginPath();
  context.arc(50, 40, 5, 0, 2 * Math.PI);
  context.fill();
  assert.match(lines()[0], /d="M55 40A5 5 0 0 1 45 40A5 5 0 0 1 55 40"/);
});

test("text is escaped, anchored, and lowered to its baseline", () => {
  const { context, lines } = sheet();
  context.font = '600 20px "Noto Sans", sans-serif';
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText("a < b", 10, 30);
  assert.equal(
    lines()[0],
    '<text x="10" y="37" font-size="20" font-family="&quot;Noto Sans&quot;, sans-serif" font-weight="600"' +
      ' text-anchor="middle" fill="#000000">a &lt; b</text>',
  );
});

test("a clip holds until it is taken back, and clips within clips", () => {
  const { context, lines, whole } = sheet();
  context.save();
  context.beginPath();
  context.rect(0, 0, 50, 50);
  context.clip();
  context.save();
  context.translate(5, 5);
  context.beginPath();
  context.rect(0, 0, 10, 10);
  context.clip();
  context.drawImage(/** @type {any} */ ({}), 1, 2, 3, 4);
  context.restore();
  context.fillRect(0, 0, 1, 1);
  context.restore();
  context.fillRect(0, 0, 1, 1);
  assert.match(
    whole(),
    /<clipPath id="clip-1" clip-path="url\(#clip-0\)"><path d="M5 5L15 5L15 15L5 15Z"/,
  );
  const [image, inside, outside] = lines();
  // The place of a clip is not that of what it clips.
  assert.match(image, /^<g clip-path="url\(#clip-1\)"><image .*transform="matrix\(1 0 0 1 5 5\)"/);
  assert.match(inside, /clip-path="url\(#clip-0\)"/);
  assert.doesNotMatch(outside, /clip-path/);
});

test("a path of polylines is written as it lies", (t) => {
  const drawn = class {
    moveTo() {}
    lineTo() {}
    addPath() {}
  };
  Object.assign(globalThis, { Path2D: drawn });
  t.after(() => Reflect.deleteProperty(globalThis, "Path2D"));
  const { context, lines } = sheet();
  const place = /** @type {DOMMatrix} */ ({ a: 2, b: 0, c: 0, d: -2, e: 10, f: 50 });
  context.translate(1, 1);
  context.stroke(
    placed(
      pathOf([
        [0, 0, 1, 1],
        [5, 5, 6, 5],
      ]),
      place,
    ),
  );
  assert.match(lines()[0], /d="M11 51L13 49M21 41L23 41"/);
  assert.throws(() => context.stroke(new Path2D()), /Only a path that pathOf has made/);
});
