import type { DataFinding } from "../../finding/finding.ts";

export type Severity = "error" | "note";

/** Findings of one kind about one column: told in one line. */
export type FindingGroup = DataFinding & {
  readonly severity: Severity;
  readonly count: number;
  /** The first rows they stand in. */
  readonly rows: readonly (string | number)[];
  /** The first different things that were found. */
  readonly values: readonly string[];
};

type Growing = { -readonly [Part in keyof FindingGroup]: FindingGroup[Part] } & {
  rows: (string | number)[];
  values: string[];
};

type ReadFindings = { readonly findings: readonly DataFinding[]; readonly notes: readonly DataFinding[] };

/** Enough to mend a file by; one of another kind altogether would fill memory and screen. */
const mostGroups = 100;
const mostRows = 10;
const mostValues = 5;

/** The findings of a run by column and kind: a file with ten thousand bad cells has few kinds of mistakes. */
export class FindingLog {
  private readonly groups = new Map<string, Growing>();
  /** Findings beyond the groups that are kept. */
  private rest = 0;
  /** How many mistakes there are; notes are none. */
  errors = 0;

  add(findings: readonly DataFinding[], severity: Severity): void {
    for (const finding of findings) this.take(finding, severity);
  }

  /** What reading a file or a row of it came upon. */
  addRead({ findings, notes }: ReadFindings): void {
    this.add(findings, "error");
    this.add(notes, "note");
  }

  private take(finding: DataFinding, severity: Severity): void {
    if (severity === "error") this.errors++;
    const [row, ...column] = fromRow(finding.path);
    const key = [severity, finding.file, finding.code, groupedBy(finding, column), finding.expected].join(
      "\u0000",
    );
    const known = finding.place === null ? this.groups.get(key) : undefined;
    if (known === undefined) {
      if (this.groups.size >= mostGroups) this.rest++;
      else
        this.groups.set(finding.place === null ? key : `${key}${this.groups.size}`, {
          ...finding,
          severity,
          count: 1,
          rows: row === undefined ? [] : [row],
          values: [finding.found],
        });
      return;
    }
    known.count++;
    if (row !== undefined && known.rows.length < mostRows) known.rows.push(row);
    if (known.values.length < mostValues && !known.values.includes(finding.found))
      known.values.push(finding.found);
  }

  /** The groups, mistakes first. */
  list(): readonly FindingGroup[] {
    return [...this.groups.values()].sort(
      (a, b) => Number(a.severity === "note") - Number(b.severity === "note"),
    );
  }

  /** What is to be said beyond the groups; "" when nothing was left out. */
  summary(): string {
    return this.rest === 0 ? "" : `${this.rest} more findings of other kinds.\n`;
  }
}

/** A path from the row on: records may stand under names, "results" and the like. */
function fromRow(path: DataFinding["path"]): DataFinding["path"] {
  const at = path.findIndex((part) => typeof part === "number");
  return at < 0 ? path : path.slice(at);
}

/** What a spreadsheet could not compute is told for the whole file, everything else for its column. */
const groupedBy = ({ code, found }: DataFinding, column: DataFinding["path"]): string =>
  code === "cell.error" ? found.toUpperCase() : column.join(".");
