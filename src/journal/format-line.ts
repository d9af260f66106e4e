import type { JournalRecord } from "./record-schema.ts";

/** What this program writes, and the newest it reads. */
export const journalVersion = 1;

/** C1, bidi, zero-width and line separators: `cat journal.jsonl` must not drive a terminal. */
const unsafe = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A record as one line, with its line break. The keys stand in the order the record has them: what lists need first,
 * then the steps, then the bulk, so that a reader parses as little of the line as it needs. `clean` sees every text
 * before it is written, to take secrets out.
 */
export function formatLine({ type, ...record }: JournalRecord, clean: (text: string) => string): string {
  const json = JSON.stringify({ type, ...record }, (_key, value: unknown) =>
    typeof value === "string" ? clean(value) : value,
  ).replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const rest = json.slice(1);
  return `{"v":${journalVersion},"bytes":${Buffer.byteLength(rest)},${rest}\n`;
}
