import type { AssessedAccount } from "../assessment/assess.ts";
import { slotOf } from "../facts/fact-index.ts";
import { factValue } from "../facts/fact-value.ts";

const seats = slotOf("usage.seats");
const arr = slotOf("account.arr");

/** The yearly revenue at the price a seat has now, before and after a change of seats: arithmetic, no offer. Null without one. */
export function seatRevenue(
  before: AssessedAccount,
  after: AssessedAccount,
): { readonly before: string; readonly after: string } | null {
  const revenue = before.view.facts.first(arr);
  const had = before.view.facts.first(seats)?.value;
  const has = after.view.facts.first(seats)?.value;
  if (typeof revenue?.value !== "number" || typeof had !== "number" || typeof has !== "number") return null;
  if (had === has || had === 0) return null;
  const money = (value: number): string => factValue({ key: "account.arr", value, unit: revenue.unit });
  return { before: money(revenue.value), after: money(Math.round((revenue.value * has) / had)) };
}
