import type { TableReport } from "../../adapters/accounts/account-event.ts";
import type { AssessedAccount } from "../../assessment/assess.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { outcomes } from "../../failure/failure.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { HealthFormat } from "../../options/health-options.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { explainHealth, explainIndicators } from "../../output/health/explain-health.ts";
import { healthCsvHeader, healthCsvLine } from "../../output/health/health-csv.ts";
import type { HealthRow } from "../../output/health/health-row.ts";
import { healthTable } from "../../output/health/health-table.ts";
import { type SortKey, sortRows } from "../../output/health/sort-rows.ts";
import type { Palette } from "../../output/palette.ts";
import type { Practice } from "../../practice/practice.ts";

/** What stdout gets, as the accounts come in and when all have. */
export type HealthReporter = {
  /** Text to write at once; "" when it waits for the end. */
  readonly account: (row: HealthRow) => string;
  readonly end: (known: HealthKnown) => string;
};

export type HealthKnown = {
  readonly asOf: CalendarDate;
  readonly columns: readonly { readonly file: string; readonly report: TableReport }[];
  readonly findings: readonly DataFinding[];
};

/** The reporter of a format. Rows are kept only where they must be sorted or counted first. */
export function healthReporter(
  format: HealthFormat,
  { sort, palette }: { readonly sort: SortKey | null; readonly palette: Palette },
): HealthReporter {
  const rows: HealthRow[] = [];
  const keep = (row: HealthRow): string => {
    rows.push(row);
    return "";
  };
  const sorted = () => sortRows(rows, sort ?? "risk");
  let begun = false;
  const begin = (): string => {
    const head = begun ? "" : healthCsvHeader;
    begun = true;
    return head;
  };
  const reporters: Record<HealthFormat, HealthReporter> = {
    text: { account: keep, end: () => (rows.length === 0 ? "" : healthTable(sorted(), palette)) },
    json: { account: keep, end: (known) => toJsonLine(healthJson(sorted(), known)) },
    "stream-json": {
      account: (row) => toJsonLine({ type: "account", ...row }),
      // A line more only when something could not be read: a stream of accounts alone means that all is there.
      end: ({ findings }) =>
        findings.length === 0
          ? ""
          : toJsonLine({ type: "result", ...verdict(findings), findings: listedFindings(findings) }),
    },
    csv:
      sort === null
        ? { account: (row) => begin() + healthCsvLine(row), end: begin }
        : { account: keep, end: () => begin() + sorted().map(healthCsvLine).join("") },
  };
  return reporters[format];
}

const healthJson = (accounts: readonly HealthRow[], { asOf, columns, findings }: HealthKnown) => ({
  type: "health",
  ...verdict(findings),
  schema: 1,
  as_of: asOf,
  accounts,
  columns: columns.map(({ file, report }) => ({ file, ...report })),
  findings: listedFindings(findings),
});

/** Exit code, subtype and is_error agree, as in a consultation's envelope. */
const verdict = (findings: readonly DataFinding[]) => ({
  subtype: outcomes[findings.length === 0 ? "success" : "data"].subtype,
  is_error: findings.length > 0,
});

const listedFindings = (findings: readonly DataFinding[]) =>
  findings.map(({ place, ...finding }) => ({ ...finding, line: place?.line ?? null }));

/** One account explained: text, or one JSON object. */
export const explainedHealth = (
  format: HealthFormat,
  explained: { assessed: AssessedAccount; row: HealthRow; practice: Practice; palette: Palette },
): string =>
  format === "text" || format === "csv"
    ? explainHealth(explained.assessed, explained.practice, explained.palette)
    : toJsonLine({
        type: "explanation",
        schema: 1,
        ...explained.row,
        indicators: explainIndicators(explained.assessed, explained.practice),
      });
