import type { TableReport } from "../../adapters/accounts/account-event.ts";
import { assessAccount } from "../../assessment/assess.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { deriveFacts } from "../../case/derive-facts.ts";
import type { Fact } from "../../facts/fact.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { HealthFormat } from "../../options/health-options.ts";
import type { HealthRow } from "../../output/health/health-row.ts";
import type { Palette } from "../../output/palette.ts";
import type { Practice } from "../../practice/practice.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import { explainedHealth } from "./health-reporter.ts";

/** One account explained: what counts, and what of its row and of its file does not, with the reason. */
export function explainRow(
  row: HealthRow,
  statements: readonly Fact[],
  about: {
    readonly format: HealthFormat;
    readonly practice: Practice;
    readonly asOf: CalendarDate;
    readonly palette: Palette;
    readonly columns: readonly { readonly report: TableReport }[];
    /** What was found in its row. */
    readonly told: readonly DataFinding[];
  },
): string {
  const { practice, asOf, palette, format } = about;
  const stated = statements.map(plainFact);
  const facts = [...stated, ...deriveFacts(stated)];
  const assessed = assessAccount({ account: { name: row.account, facts }, practice, asOf });
  return explainedHealth(format, { assessed, row, practice, palette, uncounted: uncounted(about) });
}

/** Cells that were not read, then columns that mean something else, then those that mean nothing here. */
function uncounted({ told, columns }: Parameters<typeof explainRow>[2]): string[] {
  const cells = told.map(
    ({ path, found, expected, code }) =>
      `${path.slice(1).join(".") || "row"}: ${found}, ` +
      `${code.startsWith("value.") && code !== "value.doubt" && code !== "value.conflict" ? `expected ${expected}` : expected}`,
  );
  const unread = columns.flatMap(({ report }) => [
    ...report.dangerous
      .filter(({ treatment }) => treatment === "ignore")
      .map(({ header, why }) => `${header}: not read. ${why}`),
    ...report.unmapped.map(({ header }) => `${header}: means nothing here (--map column=field)`),
  ]);
  return [...cells, ...unread];
}
