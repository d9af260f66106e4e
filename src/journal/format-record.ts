import type { JournalRecord } from "./record-schema.ts";

/** C1, bidi, zero-width and line separators: `cat journal.jsonl` must not drive a terminal. */
const unsafe = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A record as JSON on one line, as it stands in the journal behind what every line begins with. The keys
 * stand in the order the record has them: what lists need first, then the steps, then the bulk, so that a
 * reader parses as little of the line as it needs. `clean` sees every text before it is written, to take
 * secrets out.
 */
export const formatRecord = ({ type, ...record }: JournalRecord, clean: (text: string) => string): string =>
  JSON.stringify({ type, ...record }, (_key, value: unknown) =>
    typeof value === "string" ? clean(value) : value,
  ).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
