import type { DataFinding } from "../../finding/finding.ts";
import { showValue } from "../read-record/show-value.ts";

const kinds = {
  footer: "a line of the report",
  total: "a total",
  header: "the header again",
} as const;

type Kind = keyof typeof kinds;

type Skipped = { count: number; readonly rows: number[]; readonly example: string };

/** "Total", "Grand Total (12 accounts)", "Average": what a report adds up. A customer may be called "Total Wine". */
const total =
  /^(?:grand |sub[- ]?)?totals?(?: ?[(:].*|,? ?\d[\d,. ]*)?$|^(?:sum|summe|gesamt|average|avg|count)(?: ?[(:].*| ?\d+)?$/i;
const totalStarts = new Set([..."tsgac"].flatMap((letter) => [letter, letter.toUpperCase()]));

const footer =
  /copyright|©|confidential|generated (?:by|on|at|:)|^report\b|^source:|^filter|^as of\b|^exported\b|^printed\b|^page \d|^note:|^\*/i;

const toldRows = 10;

/** Rows of a report that are no accounts: totals, footers, headers that come again. */
export class ReportLines {
  private readonly header: readonly string[];
  private readonly names: readonly { readonly index: number }[];
  private readonly id: number | null;
  private readonly file: string;
  private readonly skipped = new Map<Kind, Skipped>();
  private gap = false;

  constructor(table: {
    readonly file: string;
    readonly header: readonly string[];
    readonly names: readonly { readonly index: number }[];
    readonly id: number | null;
  }) {
    this.file = table.file;
    this.header = table.header;
    this.names = table.names;
    this.id = table.id;
  }

  /** True for a row that is no account; it is remembered, to be told. */
  skips(cells: readonly string[], row: number): boolean {
    const kind = this.kindOf(cells);
    if (kind === null) return false;
    const known = this.skipped.get(kind);
    const example = cells.find((cell) => cell.trim() !== "") ?? "";
    if (known === undefined) this.skipped.set(kind, { count: 1, rows: [row], example });
    else {
      known.count++;
      if (known.rows.length < toldRows) known.rows.push(row);
    }
    return true;
  }

  private kindOf(cells: readonly string[]): Kind | null {
    const width = this.header.length;
    const first = cells[0] ?? "";
    if (width < 2) return null;
    if (cells.length === 1) {
      if (first.trim() === "") this.gap = true;
      else return total.test(first.trim()) ? "total" : "footer";
      return null;
    }
    const name = cells[this.names[0]?.index ?? 0] ?? "";
    if (totalStarts.has(first.charAt(0)) || totalStarts.has(name.charAt(0)))
      if (this.isTotal(cells, name.trim(), first.trim())) return "total";
    if (
      name === this.header[this.names[0]?.index ?? 0] &&
      cells.every((cell, at) => cell === this.header[at])
    )
      return "header";
    if (first === "" && name === "") {
      if (cells.every((cell) => cell.trim() === "")) this.gap = true;
      return null;
    }
    const isAlone = width > 2 && cells[1] === "" && first !== "" && isRestBlank(cells);
    return isAlone && (this.gap || footer.test(first)) ? "footer" : null;
  }

  private isTotal(cells: readonly string[], name: string, first: string): boolean {
    const id = this.id === null ? "" : (cells[this.id] ?? "").trim();
    if (id !== "" && !total.test(id)) return false;
    return total.test(name) || total.test(first);
  }

  /** What was skipped, a note for each kind. */
  notes(): DataFinding[] {
    return [...this.skipped].map(([kind, { count, rows, example }]) => ({
      code: "row.skipped",
      file: this.file,
      path: count === 1 ? [rows[0] ?? 0] : [],
      place: null,
      expected: `${kinds[kind]}, no account`,
      found: count === 1 ? showValue(example) : `rows ${sayRows(rows, count)} (${showValue(example)} …)`,
      suggestion: null,
    }));
  }
}

function isRestBlank(cells: readonly string[]): boolean {
  for (let at = 1; at < cells.length; at++) if ((cells[at] ?? "").trim() !== "") return false;
  return true;
}

const sayRows = (rows: readonly number[], count: number): string =>
  `${rows.join(", ")}${count > rows.length ? ` and ${count - rows.length} more` : ""}`;
