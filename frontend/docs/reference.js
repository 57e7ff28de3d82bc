// Draws the API's description out of the OpenAPI document, with examples that can be sent from here.

/**
 * @typedef {{
 *   $ref?: string, type?: string, title?: string, description?: string, default?: unknown,
 *   const?: unknown, enum?: unknown[], minimum?: number, maximum?: number,
 *   minItems?: number, maxItems?: number, items?: Schema, anyOf?: Schema[], oneOf?: Schema[],
 *   properties?: Record<string, Schema>, required?: string[], examples?: unknown[]
 * }} Schema
 * @typedef {{schema?: Schema, itemSchema?: Schema}} Content
 * @typedef {{description: string, content?: Record<string, Content>}} Answer
 * @typedef {{
 *   summary: string, description: string, responses: Record<string, Answer>,
 *   requestBody?: {content: Record<string, {schema: Schema}>}
 * }} Call
 * @typedef {{
 *   paths: Record<string, Record<string, Call>>, components: {schemas: Record<string, Schema>}
 * }} OpenApi
 */

const ROOT = new URL("..", document.baseURI);
const OPENAPI = new URL("api/v1/openapi.json", ROOT);

/** Characters of an answer that are shown. */
const SHOWN = 4000;

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** @param {string} id @param {string} text */
function write(id, text) {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
}

const BODY = `{"surface": {"id": "rosenbrock"}, "steps": 400,
  "contestants": [{"optimizer": "adam", "knobs": {"learning_rate": 0.05}}]}`;

function writeSnippets() {
  const url = new URL("api/v1/races", ROOT).href;
  write("shell", `curl ${url} \\\n  -H 'Content-Type: application/json' -d '${BODY}'`);
  write(
    "python",
    [
      "import json, urllib.request",
      "",
      `body = ${BODY.replace("\n", "\n       ")}`,
      `request = urllib.request.Request("${url}", json.dumps(body).encode(), {`,
      '    "Content-Type": "application/json", "Accept": "application/jsonl"})',
      "with urllib.request.urlopen(request) as lines:",
      "    for line in lines:",
      "        record = json.loads(line)",
      '        print(record["kind"], record.get("step", ""))',
    ].join("\n"),
  );
}

/** Reads schemas; one for each document. */
class Reader {
  /** @param {OpenApi} document */
  constructor(document) {
    this.schemas = document.components.schemas;
  }

  /** @param {Schema} schema @returns {Schema} what a reference stands for */
  resolve(schema) {
    const name = schema.$ref?.split("/").pop();
    return (name !== undefined && this.schemas[name]) || schema;
  }

  /** @param {Schema} schema @returns {string} its kind and range, in words */
  kind(schema) {
    const found = this.resolve(schema);
    if (found.const !== undefined) return JSON.stringify(found.const);
    if (found.enum) return found.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (found.oneOf) return `one of ${found.oneOf.length} kinds`;
    if (found.anyOf) return found.anyOf.map((choice) => this.kind(choice)).join(" or ");
    if (found.type === "array" && found.items) {
      const { minItems, maxItems } = found;
      const count =
        minItems === maxItems ? (minItems ?? "") : `${minItems ?? 0} to ${maxItems ?? "any"}`;
      return `[${this.kind(found.items)}] × ${count || "any"}`;
    }
    const ranged = found.minimum !== undefined && found.maximum !== undefined;
    return `${found.type ?? "any"}${ranged ? `, ${found.minimum} to ${found.maximum}` : ""}`;
  }

  /** @param {Schema} schema @returns {Schema[]} the kinds of object that stand in this place */
  branches(schema) {
    const found = this.resolve(schema);
    if (found.oneOf) return found.oneOf.map((choice) => this.resolve(choice));
    if (found.anyOf) return found.anyOf.flatMap((choice) => this.branches(choice));
    if (found.items) return this.branches(found.items);
    return found.properties ? [found] : [];
  }
}

/** @param {Reader} reader @param {Schema} schema @returns {HTMLElement} its fields, what is inside them folded */
function fieldsOf(reader, schema) {
  const body = element("tbody");
  const rest = element("div");
  const fields = Object.entries(schema.properties ?? {});
  const needs = (/** @type {string} */ name) => Number(schema.required?.includes(name) ?? false);
  for (const [name, field] of fields.sort(([a], [b]) => needs(b) - needs(a))) {
    const resolved = reader.resolve(field);
    const about = field.description ?? resolved.description ?? "";
    const needed = schema.required?.includes(name)
      ? "needed"
      : JSON.stringify(field.default ?? null);
    body.append(
      element(
        "tr",
        {},
        element("th", { scope: "row" }, element("code", {}, name)),
        element("td", { class: "kind" }, reader.kind(field)),
        element("td", {}, element("code", {}, resolved.const === undefined ? needed : "needed")),
        element("td", {}, about),
      ),
    );
    rest.append(...foldsOf(reader, name, field));
  }
  const heads = ["field", "kind", "default", "about"].map((head) =>
    element("th", { scope: "col" }, head),
  );
  const table = element(
    "table",
    { class: "fields" },
    element("thead", {}, element("tr", {}, ...heads)),
    body,
  );
  return element("div", {}, element("div", { class: "scroll", tabindex: "0" }, table), rest);
}

/**
 * @param {Reader} reader
 * @param {string} name
 * @param {Schema} field
 * @returns {HTMLElement[]} what may stand in this field; many kinds lie in one fold
 */
function foldsOf(reader, name, field) {
  const folds = reader.branches(field).map((branch) => folded(reader, name, branch));
  if (folds.length <= 3) return folds;
  const summary = element("summary", {}, element("code", {}, name), ` ${folds.length} kinds`);
  return [element("details", {}, summary, ...folds)];
}

/**
 * @param {Reader} reader
 * @param {string} name
 * @param {Schema} schema
 * @returns {HTMLElement} drawn when it is unfolded for the first time
 */
function folded(reader, name, schema) {
  const tag = Object.values(schema.properties ?? {}).find(
    (field) => field.const !== undefined,
  )?.const;
  const label = element("code", {}, tag === undefined ? name : `${name}: ${tag}`);
  const fold = element(
    "details",
    {},
    element("summary", {}, label, ` ${schema.description ?? ""}`),
  );
  fold.addEventListener("toggle", () => fold.append(fieldsOf(reader, schema)), { once: true });
  return fold;
}

/**
 * @param {string} path
 * @param {string} method
 * @param {Call} call
 * @param {unknown[]} examples bodies; none for a call that has no body
 */
function trialOf(path, method, call, examples) {
  const forms = Object.keys(call.responses["200"]?.content ?? {});
  const accept = element("select", { "aria-label": "Accept" });
  for (const form of forms) accept.append(element("option", {}, form));
  const which = element("select", { "aria-label": "Example" });
  examples.forEach((_, place) => {
    which.append(element("option", { value: String(place) }, `Example ${place + 1}`));
  });
  const body = element("textarea", { rows: "12", spellcheck: "false", "aria-label": "Body" });
  const outcome = element("pre", {
    class: "outcome",
    tabindex: "0",
    "aria-live": "polite",
    hidden: "",
  });
  const button = element("button", { type: "button" }, "Send");
  if (!(accept instanceof HTMLSelectElement && which instanceof HTMLSelectElement)) return outcome;
  if (!(body instanceof HTMLTextAreaElement)) return outcome;

  const fill = () => {
    body.value = JSON.stringify(examples[Number(which.value)], null, 2);
  };
  which.addEventListener("change", fill);
  button.addEventListener("click", async () => {
    outcome.hidden = false;
    outcome.textContent = await sent(
      path,
      method,
      accept.value,
      examples.length > 0 ? body.value : null,
    );
  });
  const bar = element("div", { class: "trial" }, button, accept);
  if (examples.length === 0) return element("div", {}, bar, outcome);
  fill();
  if (examples.length > 1) bar.append(which);
  return element("div", {}, body, bar, outcome);
}

/**
 * @param {string} path
 * @param {string} method
 * @param {string} accept
 * @param {string|null} body
 * @returns {Promise<string>} the answer as it is shown
 */
async function sent(path, method, accept, body) {
  const headers = {
    Accept: accept,
    ...(body === null ? {} : { "Content-Type": "application/json" }),
  };
  try {
    const response = await fetch(new URL(path.slice(1), ROOT), { method, headers, body });
    const text = await response.text();
    const cut = text.length > SHOWN ? `\n… ${text.length - SHOWN} more characters` : "";
    return `${response.status} ${response.statusText}\n\n${text.slice(0, SHOWN)}${cut}`;
  } catch {
    return "The server does not answer. Is it still running?";
  }
}

/** @param {Reader} reader @param {string} path @param {string} method @param {Call} call */
function sheetOf(reader, path, method, call) {
  const sheet = element(
    "section",
    { class: "sheet" },
    element(
      "h2",
      {},
      element("span", { class: "method" }, method.toUpperCase()),
      element("code", {}, path),
    ),
    element("p", {}, call.description),
  );
  const schema = call.requestBody?.content["application/json"]?.schema;
  const body = schema && reader.resolve(schema);
  if (body) sheet.append(element("h3", {}, "Body"), fieldsOf(reader, body));
  sheet.append(
    element("h3", {}, "Try it"),
    trialOf(path, method.toUpperCase(), call, body?.examples ?? []),
  );
  sheet.append(element("h3", {}, "Answers"));
  for (const [status, answer] of Object.entries(call.responses)) {
    sheet.append(answerOf(reader, status, answer));
  }
  return sheet;
}

/** @param {Reader} reader @param {string} status @param {Answer} answer */
function answerOf(reader, status, answer) {
  const fold = element(
    "details",
    {},
    element("summary", {}, element("code", {}, status), ` ${answer.description}`),
  );
  for (const [form, content] of Object.entries(answer.content ?? {})) {
    const branches = reader.branches(content.itemSchema ?? content.schema ?? {});
    fold.append(
      element(
        "h3",
        {},
        element("code", {}, form),
        content.itemSchema ? ", a record on each line" : "",
      ),
    );
    for (const branch of branches) fold.append(folded(reader, branch.title ?? form, branch));
  }
  return fold;
}

async function main() {
  writeSnippets();
  const calls = document.getElementById("calls");
  if (!calls) return;
  try {
    const response = await fetch(OPENAPI);
    /** @type {OpenApi} */
    const description = await response.json();
    const reader = new Reader(description);
    const sheets = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, call]) => sheetOf(reader, path, method, call)),
    );
    calls.replaceChildren(...sheets);
  } catch {
    calls.replaceChildren(
      element(
        "p",
        { class: "sheet" },
        "The server does not answer. Reload the page when it runs again.",
      ),
    );
  }
  calls.setAttribute("aria-busy", "false");
}

main();
