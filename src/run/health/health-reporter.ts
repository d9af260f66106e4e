import type { TableReport } from "../../adapters/accounts/account-event.ts";
import type { AssessedAccount } from "../../assessment/assess.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Override } from "../../config/override.ts";
import type { HealthFormat } from "../../options/health-options.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { explainHealth, explainIndicators } from "../../output/health/explain-health.ts";
import { healthCsvHeader, healthCsvLine } from "../../output/health/health-csv.ts";
import type { HealthRow } from "../../output/health/health-row.ts";
import { healthTable } from "../../output/health/health-table.ts";
import { KeptRows, type SortedRows } from "../../output/health/kept-rows.ts";
import { rowJson } from "../../output/health/row-json.ts";
import { saySummary } from "../../output/health/say-summary.ts";
import type { SortKey } from "../../output/health/sort-rows.ts";
import type { HealthSummary } from "../../output/health/summary.ts";
import type { Palette } from "../../output/palette.ts";
import type { Practice } from "../../practice/practice.ts";
import type { FindingGroup } from "./finding-log.ts";
import { listedFindings, verdictOf } from "./listed-findings.ts";

/** What stdout gets, as the accounts come in and when all have. */
export type HealthReporter = {
  /** Text to write at once; "" when it waits for the end. */
  readonly account: (row: HealthRow) => string;
  /** The rest, in pieces. */
  readonly end: (known: HealthKnown) => Iterable<string>;
};

export type HealthKnown = {
  readonly asOf: CalendarDate;
  readonly columns: readonly { readonly file: string; readonly report: TableReport }[];
  readonly findings: readonly FindingGroup[];
  readonly summary: HealthSummary;
  /** What the project changes in the practice. */
  readonly overrides: readonly Override[];
};

type Reporting = {
  readonly sort: SortKey | null;
  readonly palette: Palette;
  /** The most accounts to list; null for all. */
  readonly limit: number | null;
  /** Columns of the terminal; null where there is none. */
  readonly width: number | null;
};

/** The reporter of a format. Rows are kept only where they must be sorted or counted first. */
export function healthReporter(format: HealthFormat, reporting: Reporting): HealthReporter {
  const { sort } = reporting;
  if (format === "stream-json")
    return streamed(reporting.limit, (row) => `${rowJson(row, '{"type":"account",')}\n`, streamEnd);
  if (format === "csv" && sort === null) {
    let begun = false;
    const begin = (): string => {
      const head = begun ? "" : healthCsvHeader;
      begun = true;
      return head;
    };
    return streamed(
      reporting.limit,
      (row) => begin() + healthCsvLine(row),
      () => [begin()],
    );
  }
  const kept = new KeptRows();
  const ends = { text: textEnd, json: jsonEnd, csv: csvEnd };
  return {
    account: (row) => {
      kept.add(row);
      return "";
    },
    end: (known) => ends[format](kept.sorted(sort ?? "risk", reporting.limit), known, reporting),
  };
}

function streamed(
  limit: number | null,
  line: (row: HealthRow) => string,
  end: HealthReporter["end"],
): HealthReporter {
  let listed = 0;
  return { account: (row) => (limit !== null && listed++ >= limit ? "" : line(row)), end };
}

// A line more only when something could not be read: a stream of accounts alone means that all is there.
const streamEnd: HealthReporter["end"] = ({ findings }) =>
  findings.some(({ severity }) => severity === "error")
    ? [toJsonLine({ type: "result", ...verdictOf(findings), findings: listedFindings(findings) })]
    : [];

function* textEnd(
  rows: SortedRows,
  { summary }: HealthKnown,
  { palette, width }: Reporting,
): Generator<string> {
  if (rows.size > 0) {
    const { lines, dropped } = healthTable(rows, palette, width);
    yield* lines;
    if (dropped.length > 0)
      yield palette.notice(
        `Without room: ${dropped.join(", ").toLowerCase()} (--output-format csv has all).\n`,
      );
    yield "\n";
  }
  yield saySummary(summary, rows.size);
}

function* jsonEnd(
  rows: SortedRows,
  { asOf, columns, findings, summary, overrides }: HealthKnown,
): Generator<string> {
  const head = JSON.stringify({ type: "health", ...verdictOf(findings), schema: 1, as_of: asOf });
  yield `${head.slice(0, -1)},"accounts":[`;
  for (let place = 0; place < rows.size; place++) yield `${place > 0 ? "," : ""}${rowJson(rows.at(place))}`;
  const tail = toJsonLine({
    columns: columns.map(({ file, report }) => ({ file, ...report })),
    overrides,
    findings: listedFindings(findings),
    summary,
  });
  yield `],${tail.slice(1)}`;
}

function* csvEnd(rows: SortedRows): Generator<string> {
  yield healthCsvHeader;
  for (let place = 0; place < rows.size; place++) yield healthCsvLine(rows.at(place));
}

/** One account explained: text, or one JSON object. */
export const explainedHealth = (
  format: HealthFormat,
  explained: {
    assessed: AssessedAccount;
    row: HealthRow;
    practice: Practice;
    palette: Palette;
    uncounted: readonly string[];
  },
): string =>
  format === "text" || format === "csv"
    ? explainHealth(explained.assessed, explained)
    : toJsonLine({
        type: "explanation",
        schema: 1,
        ...explained.row,
        indicators: explainIndicators(explained.assessed, explained.practice),
        uncounted: explained.uncounted,
      });
