import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { AccountCase } from "../case/case.ts";
import type { Fact } from "../case/fact.ts";
import type { FactKey } from "../case/fact-catalogue.ts";
import type { Practice } from "../practice/practice.ts";
import { dateOf, findRenewal } from "./find-renewal.ts";
import type { View } from "./view.ts";

export type ViewInput = {
  readonly account: AccountCase;
  readonly practice: Practice;
  readonly asOf: CalendarDate;
  readonly greenSince?: CalendarDate | null;
  readonly accountsSharingIssue?: number | null;
  /** Leave the reasons empty that would have to be worded, for tables of many accounts. */
  readonly unworded?: boolean;
};

/** The newest observation first (undated ones are of today), then the one stated first. */
function preferred(asOf: CalendarDate, a: Fact, b: Fact): number {
  const dayOfA = a.asOf ?? asOf;
  const dayOfB = b.asOf ?? asOf;
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? 1 : -1;
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

function byKey(facts: readonly Fact[], asOf: CalendarDate): Map<FactKey, Fact[]> {
  const grouped = new Map<FactKey, Fact[]>();
  for (const fact of facts) {
    const known = grouped.get(fact.key);
    if (known === undefined) grouped.set(fact.key, [fact]);
    else known.push(fact);
  }
  for (const known of grouped.values()) if (known.length > 1) known.sort((a, b) => preferred(asOf, a, b));
  return grouped;
}

function daysSince(fact: Fact | undefined, asOf: CalendarDate): number | null {
  const date = dateOf(fact);
  return date === null ? null : daysBetween(date, asOf);
}

/** The view of an account on which rules are evaluated, before anything is computed. */
export function openView(input: ViewInput): View {
  const { account, practice, asOf } = input;
  const facts = byKey(account.facts, asOf);
  const first = (key: FactKey) => facts.get(key)?.[0];
  const { defaults } = practice.health;
  const { greenSince = null, accountsSharingIssue = null } = input;
  return {
    asOf,
    practice,
    unworded: input.unworded ?? false,
    facts,
    segment: (first("account.segment")?.value ?? defaults.segment) as View["segment"],
    touch: (first("account.touch")?.value ?? defaults.touch) as View["touch"],
    renewal: findRenewal(facts, asOf),
    tenureDays: daysSince(first("account.started"), asOf),
    daysSinceLive: daysSince(first("account.went_live"), asOf),
    greenForDays: greenSince === null ? null : daysBetween(greenSince, asOf),
    accountsSharingIssue,
    flags: [],
    health: null,
    phase: null,
    plays: [],
  };
}
