import { type FactKey, factCatalogue, factKeys } from "../../facts/fact-catalogue.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { FieldTable } from "../../records/read-record/field-table.ts";
import { matchHeader } from "../../records/read-record/match-header.ts";

/** Every field with its meaning and some names under which it is read. */
export function listFields({ aliases }: FieldTable): string {
  const widest = Math.max(...factKeys.map(({ length }) => length));
  const lines = factKeys.map((key) => {
    const names = (aliases.get(key) ?? []).slice(1, 5);
    const known = names.length === 0 ? "" : ` Read from ${names.join(", ")}.`;
    return `${key.padEnd(widest)}  ${factCatalogue[key].meaning}${known}`;
  });
  return lines.map((line) => `${line}\n`).join("");
}

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

const most = 3;

/** Fields that a column may be by its name: what is nearest in letters, then what shares most words. */
export function suggestFields(header: string, fields: FieldTable): readonly FactKey[] {
  const near = nearest(header, fields.names);
  const first = near === null ? null : (matchHeader(near, fields)?.key ?? null);
  const words = new Set(wordsOf(header));
  const shared = factKeys
    .map((key) => {
      const own = new Set([
        ...wordsOf(key.replaceAll(".", " ")),
        ...(fields.aliases.get(key) ?? []).flatMap(wordsOf),
      ]);
      return { key, count: [...words].filter((word) => own.has(word)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ key }) => key);
  const keys = first === null || first === "as_of" || first === "currency" ? shared : [first, ...shared];
  return [...new Set(keys)].slice(0, most);
}

/** What the columns of a file that are not read may be. */
export function sayUnread(file: string, headers: readonly string[], fields: FieldTable): string {
  if (headers.length === 0) return `${oneSafeLine(file, 120)}: every column is read.\n`;
  const lines = headers.map((header) => {
    const keys = suggestFields(header, fields);
    const name = oneSafeLine(header, 60);
    const [first] = keys;
    return first === undefined
      ? `  ${name}: no field is near`
      : `  ${name}: ${keys.join(", ")}?  --map ${shellWord(`${oneSafeLine(header, 60)}=${first}`)}`;
  });
  return [`${oneSafeLine(file, 120)}, columns that are not read:`, ...lines]
    .map((line) => `${line}\n`)
    .join("");
}

const shellWord = (text: string): string =>
  /^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
