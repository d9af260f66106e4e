import type { Overview } from "../assessment/overview-account.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { type FactIndex, slotOf } from "../facts/fact-index.ts";
import type { TimePlace } from "./portfolio-report.ts";
import { sayPlace } from "./say-place.ts";

/** Where an amount stands: "year-ago.csv:4:ARR", and its words. */
export type AmountPlace = { readonly source: string; readonly quote: string };
export type Amount = {
  readonly amount: number;
  readonly currency: string;
  readonly place?: AmountPlace;
};

/** One account as it goes by. */
export type CountedAccount<Account> = {
  readonly overview: Overview;
  readonly facts: FactIndex;
  readonly source: string;
  /** What an earlier snapshot or the journal says: "new" is no customer then, null unknown, undefined nothing was read. */
  readonly before: Amount | "new" | null | undefined;
  readonly lastReview: CalendarDate | null | undefined;
  readonly history: readonly (number | null)[];
  /** Kept for the accounts that time is spent on. */
  readonly account: Account;
};

const idSlot = slotOf("account.id");
const csmSlot = slotOf("account.csm");

export const nameOf = ({
  overview,
  facts,
  source,
}: Pick<CountedAccount<unknown>, "overview" | "facts" | "source">): string =>
  overview.account ?? String(facts.first(idSlot)?.value ?? source);

const textOf = (facts: FactIndex, slot: number): string | null => {
  const value = facts.first(slot)?.value;
  return value === undefined ? null : String(value);
};

/** The account as a place in the order of where to spend time; its next step is not known yet. */
export function placeOf(
  { overview, facts, source, history }: CountedAccount<unknown>,
  about: { readonly arr: number | null; readonly weight: number; readonly currency: string | null },
): TimePlace {
  const { health, renewal, redFlags, authority } = overview;
  const placed = {
    account: overview.account,
    id: textOf(facts, idSlot),
    source,
    arr: about.arr,
    score: health.score,
    band: health.band,
    coverage: health.coverage,
    flags: redFlags.map(({ id, name, severity }) => ({ id, name, severity })),
    deadline: renewal.deadline,
    days_to_deadline: renewal.daysToDeadline,
    route: authority.route,
    csm: textOf(facts, csmSlot),
    weight: about.weight,
  };
  return { ...placed, because: sayPlace(placed, about.currency), next: null, history };
}
