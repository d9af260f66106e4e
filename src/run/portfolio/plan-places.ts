import { assessAccount } from "../../assessment/assess.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { deriveFacts } from "../../case/derive-facts.ts";
import { buildMaterial } from "../../consultant/playbook/build-material.ts";
import type { Persona } from "../../persona/persona.ts";
import type { TimePlace } from "../../portfolio/portfolio-report.ts";
import type { Practice } from "../../practice/practice.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import type { OverviewedAccount } from "../health/assess-files.ts";

export type PlanRequest = {
  readonly persona: Persona;
  readonly practice: Practice;
  readonly asOf: CalendarDate;
};

/** The places with what is done first there: the first step of the plan that the account's own facts call for. */
export const planPlaces = (
  places: readonly TimePlace[],
  accounts: readonly OverviewedAccount[],
  request: PlanRequest,
): TimePlace[] =>
  places.map((place, at) => {
    const account = accounts[at];
    return account === undefined ? place : { ...place, next: firstStep(account, request) };
  });

function firstStep(
  { overview, statements }: OverviewedAccount,
  { persona, practice, asOf }: PlanRequest,
): TimePlace["next"] {
  const stated = statements.map(plainFact);
  const account = { name: overview.account, facts: [...stated, ...deriveFacts(stated)] };
  const assessed = assessAccount({ account, practice, asOf });
  const material = buildMaterial({
    persona,
    practice,
    case: {
      question: "",
      asOf,
      notes: [],
      accounts: [account],
      conflicts: [],
      corrections: [],
      earlier: [],
      reading: { by: ["rules"], unread: [], ignored: [] },
      intrusions: [],
    },
    accounts: [assessed],
  });
  const [first] = material.accounts[0]?.actions ?? [];
  return first === undefined
    ? null
    : {
        what: first.do,
        owner: first.owner,
        due: first.date,
        authority: first.authority,
        with: first.with,
      };
}
