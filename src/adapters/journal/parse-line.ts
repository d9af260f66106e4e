import { Failure } from "../../failure/failure.ts";
import { journalVersion } from "../../journal/format-line.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import type { Done, Head, Learnt, OutcomeNote } from "../../journal/record-schema.ts";
import type { RawLine } from "./read-lines.ts";

/** Bytes that are no record: a write that was cut short, or something from elsewhere. */
export type Damage = { readonly offset: number; readonly bytes: number };

export type ParsedLine = { readonly line: JournalLine | null; readonly damage: Damage | null };

const opening = Buffer.from(`{"v":${journalVersion},"bytes":`);
const stepsMark = Buffer.from(',"steps":[');
const entryMark = Buffer.from(',"entry":{');
const comma = 44;
const letterC = 99;
/** `{"v":1,"bytes":123,` and then `"type":"c…`: where the first letter of the type stands behind the comma. */
const typeAt = '"type":"'.length;

/**
 * Reads a line as far as lists need it. A line whose byte count is right is taken as whole, and only its beginning is
 * parsed; any other is parsed to its end, and what is no record in it is damage: also the beginning of a line whose
 * writer was cut off before the next one wrote. Throws a data Failure for a line of a newer version.
 */
export function parseLine({ bytes, offset }: RawLine): ParsedLine {
  const rest = countedFrom(bytes);
  if (rest !== null) {
    const line = parseWhole(bytes, rest);
    if (line) return { line, damage: null };
  }
  return salvage(bytes, offset);
}

/** Where the counted part begins, when the count is right; null for a line that has to be looked at in full. */
function countedFrom(bytes: Buffer): number | null {
  for (let at = 0; at < opening.length; at++) if (bytes[at] !== opening[at]) return null;
  let count = 0;
  let at = opening.length;
  for (let byte = bytes[at]; byte !== comma; byte = bytes[at]) {
    if (byte === undefined || byte < 48 || byte > 57 || count > bytes.length) return null;
    count = count * 10 + byte - 48;
    at += 1;
  }
  return bytes.length - at - 1 === count ? at + 1 : null;
}

function parseWhole(bytes: Buffer, rest: number): JournalLine | null {
  try {
    if (bytes[rest + typeAt] !== letterC) return fromRecord(JSON.parse(bytes.toString("utf8")));
    // Quotes inside texts are escaped, so the marks cannot stand in one.
    const steps = bytes.indexOf(stepsMark, rest);
    if (steps === -1) return fromRecord(JSON.parse(bytes.toString("utf8")));
    const head: unknown = JSON.parse(`${bytes.toString("utf8", 0, steps)}}`);
    if (!isHead(head)) return null;
    return {
      type: "consultation",
      head,
      steps: () =>
        JSON.parse(bytes.toString("utf8", steps + stepsMark.length - 1, bytes.indexOf(entryMark, steps))),
      json: () => bytes.toString("utf8"),
    };
  } catch {
    return null;
  }
}

function salvage(bytes: Buffer, offset: number): ParsedLine {
  const text = bytes.toString("utf8");
  refuseNewer(text);
  const whole = parseText(text);
  if (whole) return { line: whole, damage: null };
  // A record glued to the torn beginning of another: its opening cannot stand inside a text, whose quotes are escaped.
  const glued = bytes.lastIndexOf('{"v":');
  const line = glued > 0 ? parseText(bytes.toString("utf8", glued)) : null;
  return { line, damage: { offset, bytes: line ? glued : bytes.length } };
}

function parseText(text: string): JournalLine | null {
  try {
    return fromRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

function fromRecord(record: unknown): JournalLine | null {
  if (!isObject(record) || typeof record.v !== "number" || typeof record.type !== "string") return null;
  if (record.type === "done" && Array.isArray(record.steps) && typeof record.at === "string")
    return { type: "done", done: record as Done };
  if (record.type === "outcome" && typeof record.of === "string" && typeof record.result === "string")
    return { type: "outcome", outcome: record as OutcomeNote };
  if (record.type === "learnt" && typeof record.session === "string" && Array.isArray(record.facts))
    return { type: "learnt", learnt: record as Learnt };
  const { steps } = record;
  if (record.type === "consultation" && Array.isArray(steps) && isHead(record))
    return {
      type: "consultation",
      head: record,
      steps: () => steps,
      json: () => JSON.stringify(record),
    };
  return knownTypes.has(record.type) ? null : { type: "other" };
}

const knownTypes: ReadonlySet<string> = new Set(["done", "outcome", "consultation", "learnt"]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What lists rely on; the schema checks the rest where a whole record is read. */
const isHead = (value: unknown): value is Head =>
  isObject(value) &&
  typeof value.id === "string" &&
  typeof value.at === "string" &&
  typeof value.topic === "string" &&
  typeof value.persona === "string" &&
  typeof value.by === "string" &&
  typeof value.outcome === "string" &&
  Array.isArray(value.accounts) &&
  Array.isArray(value.dues);

/** A later program may have given its lines another meaning: none of the file is read by guessing. */
export function refuseNewer(text: string): void {
  const version = Number(/^\{"v":(\d{1,6})\b/.exec(text)?.[1] ?? 0);
  if (version > journalVersion)
    throw new Failure("data", {
      code: "journal.newer_version",
      message: `The journal was written by a newer version of this program (format ${version}, this one knows ${journalVersion}).`,
      hint: "Update consult-customer; the file was left as it is.",
    });
}
