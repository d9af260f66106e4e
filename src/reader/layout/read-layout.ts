import { SourceText } from "../../finding/source-text.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Work } from "../../slices/work.ts";
import type { Cell } from "./cell.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { LayoutState } from "./layout-state.ts";
import type { TableCell } from "./make-table-cell.ts";
import { pairCells } from "./pair-cells.ts";
import { readLines } from "./read-lines.ts";
import { readSignatures } from "./read-signature.ts";
import { type Line, type Row, readTable } from "./read-table.ts";
import { turnNames } from "./read-turn.ts";
import { splitSentences } from "./split-sentences.ts";
import { tableCells } from "./table-cells.ts";

/** Turns a text into its cells, each with what stands around it. Linear; never throws. */
export function* readLayout(text: string, options: LayoutOptions): Work<Cell[]> {
  const lines = linesOf(text);
  const source = new SourceText(text);
  const cells: Cell[] = [];
  const turns = turnNames(lines.map((line) => line.text));
  const state: LayoutState = {
    block: 0,
    section: null,
    sectionBulleted: false,
    speaker: null,
    sender: null,
    day: null,
    mailDay: null,
    gap: false,
    lastLine: null,
    signatures: readSignatures(lines, (words) => options.isOffice?.(tokenise(words)) === true),
  };
  for (let at = 0; at < lines.length; ) {
    yield;
    const line = lines[at];
    if (line === undefined) break;
    if (line.text.trim() === "") {
      state.gap = true;
      at += 1;
      continue;
    }
    const isLabel = (words: string): boolean => options.isLabel(tokenise(words));
    const table = readTable(lines, at, isLabel);
    if (table !== null) {
      let row: string | null = null;
      if (table.paired) state.block += 1;
      const rows = inEnglish(table.rows, options);
      for (const each of table.paired ? pairCells(rows) : tableCells(rows, isLabel)) {
        if ((each.row !== row || each.row === null) && !table.paired) state.block += 1;
        row = each.row;
        for (const part of fieldParts(each, text))
          cells.push({
            ...part,
            kind: "field",
            asked: false,
            section: state.section,
            block: state.block,
            opens: false,
            speaker: null,
            quoted: false,
            day: null,
            head: null,
          });
      }
      state.block += 1;
      state.gap = true;
      at = table.to;
      continue;
    }
    at = yield* readLines(lines, at, source, state, turns, options, cells);
    state.gap = false;
  }
  return cells;
}

function inEnglish(rows: readonly Row[], { plain }: LayoutOptions): readonly Row[] {
  if (plain === undefined) return rows;
  return rows.map((row) => ({
    ...row,
    fields: row.fields.map((field) => ({ ...field, plain: plain(field.text, field.start) })),
  }));
}

/** A field as long as a letter is read sentence by sentence, so that the time stays linear. */
const longestField = 150;

function fieldParts(field: TableCell, text: string): TableCell[] {
  if (field.tokens.length <= longestField) return [field];
  return splitSentences(field.tokens, text).flatMap((tokens, at): TableCell[] => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ ...field, tokens, label: at === 0 ? field.label : 0, from: first.start, to: last.end }];
  });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const end = text.indexOf("\n", start);
    const to = end < 0 ? text.length : end;
    lines.push({ text: text.slice(start, to).replace(/\r$/, ""), start, line });
    start = to + 1;
  }
  return lines;
}
