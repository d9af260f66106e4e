import type { Cell } from "../layout/cell.ts";
import type { Ignored, ReadTextOptions, Unread } from "../reader.ts";
import type { Analysis } from "./analyse.ts";

/** A figure that is part of no word: "Q3", "P1" and "v2" are words. */
const figure = /(?<![\p{L}\d])\d+(?:[.,:'/-]\d+)*(?![\p{L}\d])/gu;
const clock = /^\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/;
const listMark = /^\s*(?:>\s*)*(?:[-*•]\s+)?[([]?$/;
const longest = 120;

/**
 * Figures that stand in no cell's values: the layout took them for the number of a list item, the time of a turn, the
 * total or the target of a table. Nothing of a text is passed over in silence, so each is listed here. What poses as an
 * instruction is left out: it is counted elsewhere and never quoted. Linear.
 */
export function listLeftover(
  text: string,
  analyses: readonly Analysis[],
  posing: { readonly lines: ReadonlySet<number>; readonly cells: readonly Cell[] },
  { source }: ReadTextOptions,
): { readonly unread: readonly Unread[]; readonly ignored: readonly Ignored[] } {
  const unread: Unread[] = [];
  const ignored: Ignored[] = [];
  const seen = new Uint8Array(text.length);
  const tables = new Set<number>();
  for (const { cell, tokens, spans } of analyses) {
    if (cell.kind === "field") tables.add(cell.line);
    for (const { from, to } of spans) seen.fill(1, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  }
  for (const { from, to } of posing.cells) seen.fill(1, from, to);
  let line = 1;
  let start = 0;
  let next = text.indexOf("\n");
  for (const match of text.matchAll(figure)) {
    const { index: at, 0: written } = match;
    while (next >= 0 && next < at) {
      start = next + 1;
      line += 1;
      next = text.indexOf("\n", start);
    }
    if (seen[at] === 1 || posing.lines.has(line)) continue;
    const place = source === "question" ? source : `${source}:${line}`;
    const kind = clock.test(written)
      ? "clock time"
      : listMark.test(text.slice(Math.max(start, at - 20), at)) &&
          /^[.)\]]/.test(text.slice(at + written.length))
        ? "number of a list item"
        : tables.has(line - 1) || tables.has(line) || tables.has(line + 1)
          ? "total, target or earlier value of a table"
          : null;
    if (kind !== null) ignored.push({ source: place, text: written, kind });
    else
      unread.push({
        source: place,
        text: written,
        kind: "number",
        context: lineOf(text, { start, end: next < 0 ? text.length : next }, at, written.length),
        why: "nothing says what it counts",
      });
  }
  return { unread, ignored };
}

/** The line around a figure, at most 120 characters. */
function lineOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  at: number,
  length: number,
): string {
  const from = Math.max(start, at - longest / 2);
  const to = Math.min(end, Math.max(at + length, from + longest));
  return text.slice(from, to).replace(/\s+/g, " ").trim().slice(0, longest);
}
