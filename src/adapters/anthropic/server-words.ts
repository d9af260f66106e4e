import { asRecord } from "./as-record.ts";

/** Where servers put their sentence, the usual one first; `detail` is FastAPI's, `msg` its items', `title` that of RFC 9457. */
const fields = [
  "message",
  "error",
  "detail",
  "msg",
  "errors",
  "error_description",
  "description",
  "reason",
  "title",
];
const deepest = 4;
const mostItems = 3;

/**
 * The sentence in the body of an error, whatever the server's form for it; "" when there is none. Neither bounded nor
 * safe for a terminal.
 */
export function serverWords(body: unknown, depth = 0): string {
  if (typeof body === "string") return body.trim();
  if (depth > deepest) return "";
  if (Array.isArray(body)) {
    const items = body.slice(0, mostItems).map((item) => serverWords(item, depth + 1));
    return items.filter((words) => words !== "").join("; ");
  }
  const record = asRecord(body);
  for (const field of fields) {
    const words = serverWords(record[field], depth + 1);
    if (words !== "") return `${placeOf(record)}${words}`;
  }
  return "";
}

/** FastAPI says of each mistake where it stands: ["body", "max_tokens"]. */
function placeOf({ loc }: Record<string, unknown>): string {
  const steps = Array.isArray(loc) ? loc.filter((step) => step !== "body").map(String) : [];
  return steps.length === 0 ? "" : `${steps.join(".")}: `;
}
