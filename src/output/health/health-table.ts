import { displayWidth } from "../../finding/display-width.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Palette } from "../palette.ts";
import { type HealthRow, isNewlyRed } from "./health-row.ts";
import type { SortedRows } from "./kept-rows.ts";
import { sayDeadline, sayFlags, sayHealth, sayMoney, sayPercent, sayTrend, sayWas } from "./say-row.ts";
import { shortenMiddle } from "./shorten-middle.ts";

/** Rows in the order in which they are printed. */
export type TableRows = Pick<SortedRows, "size" | "at" | "areFew">;

export type FittedTable = {
  readonly lines: Generator<string, void, void>;
  /** Titles of columns that had no room. */
  readonly dropped: readonly string[];
};

/** How much of names and flags is shown. */
type Detail = { readonly name: number; readonly flags: number };

type Column = {
  readonly title: string;
  readonly right?: true;
  readonly text: (row: HealthRow, detail: Detail) => string;
  readonly paint?: (text: string, row: HealthRow, palette: Palette) => string;
};

const nameOf = ({ account, id, source }: HealthRow): string => oneSafeLine(account ?? id ?? source, 200);

const columns: readonly Column[] = [
  { title: "ACCOUNT", text: (row, { name }) => shortenMiddle(nameOf(row), name) },
  {
    title: "HEALTH",
    text: sayHealth,
    paint: (text, { band }, palette) => (band === null ? text : palette.band(band, text)),
  },
  {
    title: "WAS",
    text: sayWas,
    paint: (text, row, palette) => (isNewlyRed(row) ? palette.error(text) : text),
  },
  { title: "COVERAGE", right: true, text: ({ coverage }) => sayPercent(coverage) },
  { title: "TREND", text: sayTrend },
  {
    title: "FLAGS",
    text: (row, { flags }) => sayFlags(row, flags),
    paint: (text, { flags }, palette) =>
      flags.some(({ severity }) => severity === "critical") ? palette.error(text) : text,
  },
  { title: "PHASE", text: ({ phase }) => phase ?? "unknown" },
  { title: "DEADLINE", text: sayDeadline },
  { title: "ROUTE", text: ({ route }) => route },
  { title: "ARR", right: true, text: sayMoney },
];

/** How a table that is too wide is made narrower: the first step that suffices is the last one taken. */
type Step = Partial<Detail> & { readonly drop?: string };
const steps: readonly Step[] = [
  { name: 24 },
  { drop: "TREND" },
  { flags: 1 },
  { drop: "PHASE" },
  { name: 18 },
  { drop: "ROUTE" },
  { flags: 0 },
  { drop: "ARR" },
  { name: 12 },
  { drop: "COVERAGE" },
  { drop: "DEADLINE" },
  { drop: "FLAGS" },
];
const fullest: Detail = { name: 32, flags: 2 };
const gap = 2;

const printable = /^[ -~]*$/;
const widthOf = (text: string): number => (printable.test(text) ? text.length : displayWidth(text));

/**
 * The accounts as a table of text with aligned columns, coverage beside every colour. A column in which no account has
 * anything is left out. With a width, names are shortened in their middle and columns left out, the least telling
 * first, until a row has room.
 */
export function healthTable(rows: TableRows, palette: Palette, width: number | null = null): FittedTable {
  let detail = fullest;
  // What was measured is printed: of a few rows every cell is made once.
  const cells: Cells | null = rows.areFew ? new Map() : null;
  let widths = measure(rows, { detail, cells });
  const dropped: string[] = [];
  const isWide = () =>
    width !== null && [...widths.values()].reduce((sum, one) => sum + one + gap, -gap) > width;
  for (const step of steps) {
    if (!isWide()) break;
    if (step.drop === undefined) {
      detail = { ...detail, ...step };
      widths = measure(rows, { detail, cells }, widths);
    } else if (widths.delete(step.drop)) dropped.push(step.drop);
  }
  return { lines: print(rows, { widths, detail, palette, cells }), dropped };
}

/** Title of a column → its cells. */
type Cells = Map<string, readonly string[]>;

/** The width of each column that has anything; of those that the detail changes, where the others are known. */
function measure(
  rows: TableRows,
  { detail, cells }: { readonly detail: Detail; readonly cells: Cells | null },
  known?: ReadonlyMap<string, number>,
): Map<string, number> {
  const measured = columns.filter(
    ({ title }) => known === undefined || title === "ACCOUNT" || title === "FLAGS",
  );
  const widths = new Map(known);
  const widen = (title: string, widest: number) => {
    if (widest > 0 && (known === undefined || known.has(title)))
      widths.set(title, Math.max(widest, title.length));
  };
  if (cells !== null)
    for (const { title, text } of measured) {
      const texts: string[] = [];
      let widest = 0;
      for (let place = 0; place < rows.size; place++) {
        const cell = text(rows.at(place), detail);
        texts.push(cell);
        widest = Math.max(widest, widthOf(cell));
      }
      cells.set(title, texts);
      widen(title, widest);
    }
  else {
    const widest = new Array<number>(measured.length).fill(0);
    for (let place = 0; place < rows.size; place++) {
      const row = rows.at(place);
      for (const [index, column] of measured.entries())
        widest[index] = Math.max(widest[index] ?? 0, widthOf(column.text(row, detail)));
    }
    for (const [index, { title }] of measured.entries()) widen(title, widest[index] ?? 0);
  }
  return widths;
}

type Printing = {
  readonly widths: ReadonlyMap<string, number>;
  readonly detail: Detail;
  readonly palette: Palette;
  readonly cells: Cells | null;
};

/** Lines in pieces of many, because each piece costs a turn. */
const linesAtOnce = 64;

function* print(
  rows: TableRows,
  { widths, detail, palette, cells }: Printing,
): Generator<string, void, void> {
  const shown = columns.flatMap((column) => {
    const width = widths.get(column.title);
    return width === undefined ? [] : [{ ...column, width, made: cells?.get(column.title) }];
  });
  let lines = lineOf(shown.map(({ title, width, right }) => palette.strong(pad(title, width, right))));
  for (let place = 0; place < rows.size; place++) {
    const row = rows.at(place);
    const line: string[] = [];
    for (const { text, width, right, paint, made } of shown) {
      const cell = pad(made?.[place] ?? text(row, detail), width, right);
      line.push(paint ? paint(cell, row, palette) : cell);
    }
    lines += lineOf(line);
    if (place % linesAtOnce === 0) {
      yield lines;
      lines = "";
    }
  }
  yield lines;
}

const lineOf = (cells: readonly string[]): string => `${cells.join("  ").trimEnd()}\n`;

function pad(text: string, width: number, right?: true): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}
