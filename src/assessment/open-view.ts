import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { AccountCase } from "../case/case.ts";
import type { Fact } from "../facts/fact.ts";
import { FactIndex, slotOf } from "../facts/fact-index.ts";
import { isProven } from "../facts/is-proven.ts";
import type { Practice } from "../practice/practice.ts";
import { dateOf, findRenewal } from "./find-renewal.ts";
import type { OpenView, View } from "./view.ts";

export type ViewInput = {
  readonly account: AccountCase;
  readonly practice: Practice;
  readonly asOf: CalendarDate;
  readonly greenSince?: CalendarDate | null;
  readonly accountsSharingIssue?: number | null;
};

const noPlay = (): boolean => false;
const slots = {
  segment: slotOf("account.segment"),
  touch: slotOf("account.touch"),
  started: slotOf("account.started"),
  wentLive: slotOf("account.went_live"),
};

function daysSince(fact: Fact | undefined, asOf: CalendarDate): number | null {
  const date = dateOf(fact);
  return date === null ? null : daysBetween(date, asOf);
}

/** The view of an account on which rules are evaluated, before anything is computed. */
export function openView(input: ViewInput): OpenView {
  const { account, asOf } = input;
  const view = viewOf(new FactIndex(account.facts).prefer(asOf), input);
  const proven = account.facts.filter(isProven);
  if (proven.length === account.facts.length) return view;
  return { ...view, proven: new FactIndex(proven).prefer(asOf) };
}

export type ViewOptions = Omit<ViewInput, "account">;

/** The same of facts that are indexed already; `brief` leaves out reasons, for tables of many accounts. */
export function viewOf(facts: FactIndex, options: ViewOptions, brief = false): OpenView {
  const { practice, asOf, greenSince = null, accountsSharingIssue = null } = options;
  const { defaults } = practice.health;
  return {
    asOf,
    practice,
    brief,
    facts,
    proven: facts,
    segment: (facts.first(slots.segment)?.value ?? defaults.segment) as View["segment"],
    touch: (facts.first(slots.touch)?.value ?? defaults.touch) as View["touch"],
    renewal: findRenewal(facts, asOf),
    tenureDays: daysSince(facts.first(slots.started), asOf),
    daysSinceLive: daysSince(facts.first(slots.wentLive), asOf),
    greenForDays: greenSince === null ? null : daysBetween(greenSince, asOf),
    accountsSharingIssue,
    flags: [],
    health: null,
    phase: null,
    isChosen: noPlay,
  };
}
