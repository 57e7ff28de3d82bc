// The request on the screen as something to run: a curl command, and Python with nothing installed.
import { jsonText, pythonText } from "./literals.js";

/** @typedef {{address: string, body: unknown}} Call what is posted, and where to */

/** For a shell that quotes as POSIX says. @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Streams JSON lines. @param {Call} call @returns {string} */
export function curlText({ address, body }) {
  return `curl -sN ${quoted(address)} \\
  -H 'Content-Type: application/json' -H 'Accept: application/jsonl' \\
  -d ${quoted(jsonText(body))}`;
}

/** What a script says of the records that come: their kind, and the figure that is printed. */
const READINGS = {
  races: { kind: "chunk", figure: 'columns["losses"][-1]' },
  trainings: { kind: "frame", figure: 'columns["training_loss"]' },
};

/**
 * Reads the stream line by line as it comes.
 * @param {Call} call @param {keyof typeof READINGS} what
 * @returns {string}
 */
export function pythonCall({ address, body }, what) {
  const { kind, figure } = READINGS[what];
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
        if record["kind"] == "${kind}":
            for contestant, columns in zip(body["contestants"], record["contestants"]):
                print(record["step"], contestant["optimizer"], ${figure})
`;
}
