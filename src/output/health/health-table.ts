import { displayWidth } from "../../finding/display-width.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Palette } from "../palette.ts";
import type { HealthRow } from "./health-row.ts";
import { sayDeadline, sayFlags, sayHealth, sayMoney, sayPercent, sayTrend } from "./say-row.ts";
import { shortenMiddle } from "./shorten-middle.ts";

/** Rows in the order in which they are printed; each is asked for twice. */
export type TableRows = { readonly size: number; readonly at: (place: number) => HealthRow };

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
  let widths = measure(rows, detail);
  const dropped: string[] = [];
  const isWide = () =>
    width !== null && [...widths.values()].reduce((sum, one) => sum + one + gap, -gap) > width;
  for (const step of steps) {
    if (!isWide()) break;
    if (step.drop === undefined) {
      detail = { ...detail, ...step };
      widths = measure(rows, detail, widths);
    } else if (widths.delete(step.drop)) dropped.push(step.drop);
  }
  return { lines: print(rows, { widths, detail, palette }), dropped };
}

/** The width of each column that has anything; of those that the detail changes, where the others are known. */
function measure(rows: TableRows, detail: Detail, known?: ReadonlyMap<string, number>): Map<string, number> {
  const measured = columns.filter(({ title }) => known === undefined || title === "ACCOUNT" || title === "FLAGS");
  const widest = measured.map(() => 0);
  for (let place = 0; place < rows.size; place++) {
    const row = rows.at(place);
    for (const [index, column] of measured.entries())
      widest[index] = Math.max(widest[index] ?? 0, widthOf(column.text(row, detail)));
  }
  const widths = new Map(known);
  for (const [index, { title }] of measured.entries()) {
    const own = widest[index] ?? 0;
    if (own > 0 && (known === undefined || known.has(title))) widths.set(title, Math.max(own, title.length));
  }
  return widths;
}

type Printing = { readonly widths: ReadonlyMap<string, number>; readonly detail: Detail; readonly palette: Palette };

function* print(rows: TableRows, { widths, detail, palette }: Printing): Generator<string, void, void> {
  const shown = columns.flatMap((column) => {
    const width = widths.get(column.title);
    return width === undefined ? [] : [{ ...column, width }];
  });
  yield lineOf(shown.map(({ title, width, right }) => palette.strong(pad(title, width, right))));
  for (let place = 0; place < rows.size; place++) {
    const row = rows.at(place);
    const cells: string[] = [];
    for (const { text, width, right, paint } of shown) {
      const cell = pad(text(row, detail), width, right);
      cells.push(paint ? paint(cell, row, palette) : cell);
    }
    yield lineOf(cells);
  }
}

const lineOf = (cells: readonly string[]): string => `${cells.join("  ").trimEnd()}\n`;

function pad(text: string, width: number, right?: true): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}
