import type { FieldTable } from "./field-table.ts";

/** "TBD", "Vacant (was Dana Roe)", "no sponsor yet": a cell for a name in which nobody is named. */
export function namesNobody(text: string, { nobody }: FieldTable): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  if (words.length === 0) return true;
  return nobody.whole.has(words.join(" ")) || nobody.first.has(words[0] ?? "");
}
