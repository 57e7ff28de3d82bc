// The request on the screen as something to run: a curl command, and Python with nothing installed.
import { jsonText, pythonText } from "./literals.js";

/** @typedef {{address: string, body: unknown}} Posted what is posted, and where to */

/** For a shell that quotes as POSIX says. @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Streams JSON lines. @param {Posted} call @returns {string} */
export function curlText({ address, body }) {
  return `curl -sN ${quoted(address)} \\
  -H 'Content-Type: application/json' -H 'Accept: application/jsonl' \\
  -d ${quoted(jsonText(body))}`;
}

/** Prints a figure of each contestant, whenever such a record comes. @param {string} kind @param {string} figure */
const each = (kind, figure) => `if record["kind"] == "${kind}":
            for contestant, columns in zip(body["contestants"], record["contestants"]):
                print(record["step"], contestant["optimizer"], ${figure})`;

/** What a script does with the records that come. */
const READERS = {
  races: each("chunk", 'columns["losses"][-1]'),
  trainings: each("frame", 'columns["training_loss"]'),
  basins: `if record["kind"] == "end":
            for contestant, starts in zip(body["contestants"], record["contestants"]):
                print(contestant["optimizer"], starts["shares"])`,
  landscapes: `if record["kind"] == "rows":
            for row, losses in zip(record["rows"], record["training_loss"]):
                print(row, losses)`,
};

/**
 * Reads the stream line by line as it comes.
 * @param {Posted & {path: keyof typeof READERS}} call
 * @returns {string}
 */
export function pythonCall({ address, body, path }) {
  return `import json
from urllib.request import Request, urlopen

body = ${pythonText(body)}
call = Request(
    ${JSON.stringify(address)},
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json", "Accept": "application/jsonl"},
)
with urlopen(call) as answer:
    for line in answer:
        record = json.loads(line)
        if record["kind"] == "error":
            raise SystemExit(record["problem"]["detail"])
        ${READERS[path]}
`;
}
