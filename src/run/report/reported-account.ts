import { assessAccount } from "../../assessment/assess.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { deriveFacts } from "../../case/derive-facts.ts";
import type { ReportedAccount } from "../../output/report/report-model.ts";
import type { Practice } from "../../practice/practice.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import type { OverviewedAccount } from "../health/assess-files.ts";

/** An account of the portfolio with its facts and the reasons of its flags. */
export function reportedAccount(
  { overview, statements }: OverviewedAccount,
  practice: Practice,
  asOf: CalendarDate,
): ReportedAccount {
  const stated = statements.map(plainFact);
  const facts = [...stated, ...deriveFacts(stated)];
  const { assessment } = assessAccount({ account: { name: overview.account, facts }, practice, asOf });
  return {
    facts,
    flags: assessment.redFlags.map(({ name, severity, because }) => ({
      name: name.replaceAll("_", " "),
      severity,
      because,
    })),
  };
}
