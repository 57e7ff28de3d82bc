// A 2-D context that writes SVG elements: as much of a canvas's interface as the painters use, so that one code draws both.
import { readColour } from "./colour.js";
import { originOf } from "./lines.js";

/** @typedef {[number, number, number, number, number, number]} Matrix a b c d e f, as in setTransform */

/** What a context keeps while others draw. */
const BEGINNING = {
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  lineDashOffset: 0,
  globalAlpha: 1,
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  imageSmoothingEnabled: true,
  imageSmoothingQuality: "low",
  dash: /** @type {number[]} */ ([]),
  matrix: /** @type {Matrix} */ ([1, 0, 0, 1, 0, 0]),
  clip: "",
};

const ANCHORS = { start: "start", left: "start", center: "middle", right: "end", end: "end" };
/** Baselines that a canvas has and SVG viewers disagree about, as shares of the type's size. */
const DROPS = { alphabetic: 0, middle: 0.35, top: 0.8, hanging: 0.8, bottom: -0.2 };
/** The pieces of SVG into which an arc is cut: one alone cannot go all the way round. */
const ARCS = 2;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Hundredths of a pixel are enough. @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100);

/** @typedef {Record<string, string | number | undefined>} Attributes what is undefined is left out */

/** @param {Attributes} attributes */
const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");

/**
 * A colour with its opacity apart, as every SVG viewer reads it.
 * @param {"fill" | "stroke"} what @param {string} colour @param {number} alpha
 * @returns {Attributes}
 */
function paint(what, colour, alpha) {
  const parts = colour.startsWith("rgba") ? colour.match(/[\d.]+/g) : null;
  const opacity = alpha * Number(parts?.[3] ?? 1);
  const hex = readColour(colour).map((part) => Math.round(part).toString(16).padStart(2, "0"));
  return {
    [what]: `#${hex.join("")}`,
    [`${what}-opacity`]: opacity < 1 ? short(opacity) : undefined,
  };
}

/** First the second, then the first. @param {Matrix} first @param {Matrix} second @returns {Matrix} */
function times([a, b, c, d, e, f], [a2, b2, c2, d2, e2, f2]) {
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

/** @param {string} font as a canvas takes it: "600 12px Face, Other" */
function fontOf(font) {
  const [, weight = "", size = "10", family = "sans-serif"] =
    font.match(/^(?:(bold|\d{3}) )?([\d.]+)px (.+)$/) ?? [];
  return { size: Number(size), weight, family };
}

/**
 * @typedef {object} SvgNeeds what only a browser can tell
 * @property {(font: string, text: string) => number} measure width in CSS pixels
 * @property {(image: any) => string} address of a canvas's pixels, as a data: URL
 */

/**
 * @param {number} width @param {number} height CSS pixels
 * @param {SvgNeeds} needs
 */
export function createSvgContext(width, height, { measure, address }) {
  /** @type {string[]} */
  const body = [];
  /** @type {string[]} */
  const clips = [];
  /** @type {(typeof BEGINNING)[]} */
  const saved = [];
  let state = { ...BEGINNING };
  let path = "";

  /** @param {number} x @param {number} y @param {Matrix} [matrix] */
  const at = (x, y, [a, b, c, d, e, f] = state.matrix) =>
    `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  /** Painters turn and move but do not stretch: one number says how large. */
  const scale = () => Math.hypot(state.matrix[0], state.matrix[1]);
  const placing = () => {
    const [a, b, c, d, e, f] = state.matrix;
    const moved = a !== 1 || b !== 0 || c !== 0 || d !== 1 || e !== 0 || f !== 0;
    return moved
      ? { transform: `matrix(${state.matrix.map((n) => +n.toFixed(6)).join(" ")})` }
      : {};
  };
  const clipping = () => ({ "clip-path": state.clip ? `url(#${state.clip})` : undefined });

  /** A clip is meant where it was said: what is moved itself gets it from a group around. @param {string} name @param {Attributes} attributes @param {string} [inside] */
  function put(name, attributes, inside = "") {
    const { transform } = attributes;
    const element = `<${name}${written({ ...attributes, ...(transform ? {} : clipping()) })}>${inside}</${name}>`;
    body.push(transform && state.clip ? `<g${written(clipping())}>${element}</g>` : element);
  }

  const filling = () => paint("fill", state.fillStyle, state.globalAlpha);

  function stroking() {
    const { lineCap, lineJoin, dash, lineDashOffset, strokeStyle, globalAlpha } = state;
    const size = scale();
    return {
      ...paint("stroke", strokeStyle, globalAlpha),
      "stroke-width": short(state.lineWidth * size),
      "stroke-linecap": lineCap !== "butt" ? lineCap : undefined,
      "stroke-linejoin": lineJoin !== "miter" ? lineJoin : undefined,
      "stroke-dasharray": dash.map((n) => short(n * size)).join(" ") || undefined,
      "stroke-dashoffset": dash.length && lineDashOffset ? short(lineDashOffset * size) : undefined,
    };
  }

  /** @param {Path2D} made @returns {string} */
  function traced(made) {
    const { lines, place } = originOf(made);
    const matrix = place
      ? times(state.matrix, [place.a, place.b, place.c, place.d, place.e, place.f])
      : state.matrix;
    return lines
      .map((line) => {
        const points = Array.from({ length: line.length / 2 }, (_, i) =>
          at(line[2 * i], line[2 * i + 1], matrix),
        );
        return `M${points.join("L")}`;
      })
      .join("");
  }

  /** @param {number} x @param {number} y @param {number} w @param {number} h */
  function box(x, y, w, h) {
    return `M${at(x, y)}L${at(x + w, y)}L${at(x + w, y + h)}L${at(x, y + h)}Z`;
  }

  /** @param {string} text @param {number} x @param {number} y @param {Attributes} ink */
  function letters(text, x, y, ink) {
    const { size, weight, family } = fontOf(state.font);
    const drop = DROPS[/** @type {keyof typeof DROPS} */ (state.textBaseline)] ?? 0;
    const anchor = ANCHORS[/** @type {keyof typeof ANCHORS} */ (state.textAlign)];
    put(
      "text",
      {
        x: short(x),
        y: short(y + drop * size),
        "font-size": short(size),
        "font-family": family,
        "font-weight": weight || undefined,
        "text-anchor": anchor !== "start" ? anchor : undefined,
        ...ink,
        ...placing(),
      },
      escaped(text),
    );
  }

  const context = {
    save: () => void saved.push({ ...state }),
    restore() {
      state = saved.pop() ?? state;
    },
    /** @param {number} x @param {number} y */
    translate(x, y) {
      state.matrix = times(state.matrix, [1, 0, 0, 1, x, y]);
    },
    /** @param {number} angle */
    rotate(angle) {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      state.matrix = times(state.matrix, [cos, sin, -sin, cos, 0, 0]);
    },
    /** @param {number[]} dash */
    setLineDash(dash) {
      state.dash = dash;
    },
    beginPath() {
      path = "";
    },
    /** @param {number} x @param {number} y */
    moveTo(x, y) {
      path += `M${at(x, y)}`;
    },
    /** The first one begins, as on a canvas. @param {number} x @param {number} y */
    lineTo(x, y) {
      path += `${path === "" ? "M" : "L"}${at(x, y)}`;
    },
    closePath() {
      path += "Z";
    },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    rect(x, y, w, h) {
      path += box(x, y, w, h);
    },
    /** Clockwise only. @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to radians */
    arc(x, y, radius, from, to) {
      const place = (/** @type {number} */ angle) =>
        at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      const r = short(radius * scale());
      path += `${path === "" ? "M" : "L"}${place(from)}`;
      for (let i = 1; i <= ARCS; i += 1)
        path += `A${r} ${r} 0 0 1 ${place(from + ((to - from) * i) / ARCS)}`;
    },
    /** Within what clips already. */
    clip() {
      const id = `clip-${clips.length}`;
      clips.push(`<clipPath id="${id}"${written(clipping())}><path d="${path}"/></clipPath>`);
      state.clip = id;
    },
    /** @param {Path2D} [made] */
    stroke(made) {
      const d = made ? traced(made) : path;
      if (d) put("path", { d, fill: "none", ...stroking() });
    },
    fill() {
      if (path) put("path", { d: path, ...filling() });
    },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    fillRect(x, y, w, h) {
      put("path", { d: box(x, y, w, h), ...filling() });
    },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    strokeRect(x, y, w, h) {
      put("path", { d: box(x, y, w, h), fill: "none", ...stroking() });
    },
    /** @param {string} text @param {number} x @param {number} y */
    fillText: (text, x, y) => letters(text, x, y, filling()),
    /** @param {string} text @param {number} x @param {number} y */
    strokeText: (text, x, y) => letters(text, x, y, { fill: "none", ...stroking() }),
    /** @param {string} text */
    measureText: (text) => ({ width: measure(state.font, text) }),
    /** @param {any} image @param {number} x @param {number} y @param {number} w @param {number} h */
    drawImage(image, x, y, w, h) {
      put("image", {
        x: short(x),
        y: short(y),
        width: short(w),
        height: short(h),
        preserveAspectRatio: "none",
        "image-rendering": state.imageSmoothingEnabled ? undefined : "pixelated",
        href: address(image),
        ...placing(),
      });
    },
  };

  for (const name of /** @type {(keyof typeof BEGINNING)[]} */ (Object.keys(BEGINNING)))
    if (!["dash", "matrix", "clip"].includes(name))
      Object.defineProperty(context, name, {
        get: () => state[name],
        set: (value) => {
          state = { ...state, [name]: value };
        },
      });

  return {
    context: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (context)),
    /** The whole file. @param {string} title */
    text: (title) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<title>${escaped(title)}</title>${clips.length ? `<defs>${clips.join("")}</defs>` : ""}\n${body.join("\n")}\n</svg>\n`,
  };
}
