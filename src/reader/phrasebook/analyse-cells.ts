import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { SpanContext } from "../../language/spans/context.ts";
import { mapInPieces } from "../../slices/map-in-pieces.ts";
import type { Work } from "../../slices/work.ts";
import type { Cell } from "../layout/cell.ts";
import { type Analysis, analyse } from "./analyse.ts";
import { applyRules } from "./apply-rules.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

export type Analysed = { readonly analysis: Analysis; readonly drafts: readonly Draft[] };

/** As many different sentences are kept in mind; a convention that bounds the memory. */
const mostKept = 20_000;
/** Longer sentences hardly ever come twice. */
const longestKept = 400;

/**
 * Analyses cells and applies the rules to them, each sentence once: a mail thread quotes itself over and over. What is
 * found in a cell depends on its words and on what its key holds, and counts places in tokens, so that it holds
 * wherever the same words stand.
 */
export function* analyseCells(
  cells: readonly Cell[],
  text: string,
  {
    context,
    book,
    asOf,
  }: { readonly context: SpanContext; readonly book: Phrasebook; readonly asOf: CalendarDate },
): Work<Analysed[]> {
  const kept = new Map<string, Analysed>();
  return yield* mapInPieces(cells, (cell) => {
    const key = keyOf(cell, text);
    const known = key === null ? undefined : kept.get(key);
    if (known !== undefined)
      return { analysis: { ...known.analysis, cell, tokens: cell.tokens }, drafts: known.drafts };
    const reference = cell.day ?? asOf;
    const analysis = analyse(cell, cell.day === null ? context : { ...context, reference }, book);
    const made = { analysis, drafts: applyRules(analysis, { book, reference, asOf }) };
    if (key !== null && kept.size < mostKept) kept.set(key, made);
    return made;
  });
}

/** Everything but its place that decides how a cell is read; null where its tokens are not those of the text. */
function keyOf(cell: Cell, text: string): string | null {
  if (cell.kind === "field" || cell.to - cell.from > longestKept) return null;
  const { kind, label, asked, day, speaker, head, section } = cell;
  const who = speaker === null ? "" : `${speaker.ours} ${speaker.role}`;
  return `${kind} ${label} ${asked} ${day} ${who}\n${head}\n${section}\n${text.slice(cell.from, cell.to)}`;
}
