import { displayWidth } from "../finding/display-width.ts";
import type { Palette } from "./palette.ts";

/** A column of a table of text. */
export type Column<Row> = {
  readonly title: string;
  /** Aligned to the right: numbers. */
  readonly right?: true;
  /** One safe line. */
  readonly text: (row: Row) => string;
  readonly paint?: (text: string, row: Row, palette: Palette) => string;
};

/** Rows as aligned columns, two spaces between them. A column in which no row has anything is left out. */
export function renderTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  palette: Palette,
): string {
  const filled = columns
    .map((column) => ({ column, cells: rows.map(column.text) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ column, cells }) => ({
      column,
      cells,
      width: cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), column.title.length),
    }));
  const head = filled.map(({ column, width }) => palette.strong(pad(column.title, width, column.right)));
  const lines = rows.map((row, index) =>
    filled.map(({ column, cells, width }) => {
      const cell = pad(cells[index] ?? "", width, column.right);
      return column.paint ? column.paint(cell, row, palette) : cell;
    }),
  );
  return [head, ...lines].map((cells) => `${cells.join("  ").trimEnd()}\n`).join("");
}

/** A cell as wide as its column. */
export function pad(text: string, width: number, right?: true): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}
