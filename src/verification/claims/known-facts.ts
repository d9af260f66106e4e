import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { KnownFact } from "../grounds.ts";
import type { Topic, TopicFact } from "../sayings/sayings.ts";

/** What the facts of one account say of a topic. */
export type TopicState = {
  /** Facts by the poles that hold, and by those that do not. */
  readonly holds: ReadonlyMap<string, KnownFact>;
  readonly fails: ReadonlyMap<string, KnownFact>;
};

/** Of facts that disagree nothing fails that another one holds. */
export function stateOf(topic: Topic, facts: readonly KnownFact[], asOf: CalendarDate): TopicState {
  const holds = new Map<string, KnownFact>();
  const fails = new Map<string, KnownFact>();
  for (const fact of facts) {
    const line = topic.facts.find((one) => one.fact === fact.key && fits(one, fact, asOf));
    for (const pole of line?.holds ?? []) if (!holds.has(pole)) holds.set(pole, fact);
    for (const pole of line?.fails ?? []) if (!fails.has(pole)) fails.set(pole, fact);
  }
  for (const pole of [...fails.keys()])
    if (holds.has(pole)) {
      fails.delete(pole);
      holds.delete(pole);
    }
  return { holds, fails };
}

function fits(line: TopicFact, { value }: KnownFact, asOf: CalendarDate): boolean {
  const { is, above, below, at_least, at_most, past } = line;
  if (is !== undefined && !is.includes(value)) return false;
  if (past === true && (typeof value !== "string" || value > asOf)) return false;
  if (above === undefined && below === undefined && at_least === undefined && at_most === undefined)
    return true;
  return (
    typeof value === "number" &&
    value > (above ?? Number.NEGATIVE_INFINITY) &&
    value < (below ?? Number.POSITIVE_INFINITY) &&
    value >= (at_least ?? Number.NEGATIVE_INFINITY) &&
    value <= (at_most ?? Number.POSITIVE_INFINITY)
  );
}
