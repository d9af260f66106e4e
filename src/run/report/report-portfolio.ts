import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PortfolioOptions } from "../../options/portfolio-options.ts";
import { fullName } from "../../persona/persona-identity.ts";
import type { Settings } from "../../settings/settings.ts";
import { sayJournal } from "../journal/say-journal.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";
import type { MeasuredPortfolio } from "../portfolio/measure-portfolio.ts";
import type { CohortRows } from "./cohort-rows.ts";
import { dueActions } from "./due-actions.ts";
import { reportedAccount } from "./reported-account.ts";

export type ReportRequest = {
  readonly options: Pick<PortfolioOptions, "redact" | "journal">;
  readonly definitions: Definitions;
  readonly notices: Notices;
  readonly asOf: CalendarDate;
  readonly places: Settings["places"];
  readonly cohort: CohortRows;
};

/** Writes the page about a portfolio and says so. Throws a usage Failure where it cannot be written. */
export async function reportPortfolio(
  path: string,
  { report, accounts }: MeasuredPortfolio,
  { options, definitions, notices, asOf, places, cohort }: ReportRequest,
): Promise<void> {
  const { practice, persona } = definitions;
  const { writePortfolioReport } = await import("#lazy/report");
  const model = {
    report,
    accounts: accounts.map((account) => reportedAccount(account, practice, asOf)),
    ...cohort.result(),
    actions: options.journal ? await dueActions(places, asOf, sayJournal(notices)) : [],
    signature: `${fullName(persona)}, ${persona.title}`,
  };
  await writePortfolioReport(path, model, { redacted: options.redact });
  await notices.note(`Report written to ${oneSafeLine(path, 200)}.\n`);
}
