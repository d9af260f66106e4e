import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import { type FactKey, factKind } from "../facts/fact-catalogue.ts";
import type { Conflict } from "./case.ts";

/** Days since the last such event: the smaller value knows of a later event. */
const sinceLast: ReadonlySet<FactKey> = new Set<FactKey>([
  "relationship.touch_days",
  "stakeholder.exec_touch_days",
  "outcome.milestone_idle_days",
  "outcome.value_shown_days",
]);

export type ConflictOptions = {
  readonly asOf: CalendarDate;
  /** The names of the notes, to tell "notes.txt:4" from a record's source. */
  readonly noteSources: ReadonlySet<string>;
};

/** The question, or an earlier one of the same conversation. */
const isQuestion = (source: string): boolean => /^(?:turn \d+:)?question$/.test(source);

/** Whether a person said it in the conversation, now or earlier; false for notes and records. */
export const isSpoken = ({ source }: Pick<Fact, "source">): boolean =>
  isQuestion(source) || source.startsWith("answer:");

const sources = ["a given answer", "the question", "the notes", "the record"] as const;

const sourceName = (index: number): string => sources[index] ?? "";

const rank = ({ source }: Fact, { noteSources }: ConflictOptions): 0 | 1 | 2 | 3 => {
  if (source.startsWith("answer:")) return 0;
  if (isQuestion(source)) return 1;
  return noteSources.has(source.replace(/:\d+$/, "")) ? 2 : 3;
};

/** What is said without a date is said on the as-of day; a record without a date may be of any age. */
const observed = (fact: Fact, options: ConflictOptions): string =>
  fact.asOf ?? (rank(fact, options) === 3 ? "" : options.asOf);

/**
 * Which of two disagreeing facts goes first (negative for `a`), and why. In this order: what rules read, before what a
 * model proposed; the later event; the
 * value observed later; the nearer source (given answer, question, notes, record); the value that is not
 * ambiguous; the one that stands first. A total order, so that the result does not depend on the input's.
 */
function prefer(
  a: Fact,
  b: Fact,
  options: ConflictOptions,
): { readonly order: number; readonly why: string } {
  if ((a.readBy === undefined) !== (b.readBy === undefined))
    return { order: a.readBy === undefined ? -1 : 1, why: "the rules read it, a model the other" };
  if (
    sinceLast.has(a.key) &&
    typeof a.value === "number" &&
    typeof b.value === "number" &&
    a.value !== b.value
  )
    return { order: a.value - b.value, why: "it knows of the later event" };
  const [dayA, dayB] = [observed(a, options), observed(b, options)];
  const [rankA, rankB] = [rank(a, options), rank(b, options)];
  if (dayA !== dayB) return { order: dayA > dayB ? -1 : 1, why: "it is the more recent value" };
  if (rankA !== rankB)
    return {
      order: rankA - rankB,
      why: `${sourceName(Math.min(rankA, rankB))} goes before ${sourceName(Math.max(rankA, rankB))}`,
    };
  if ((a.ambiguous === undefined) !== (b.ambiguous === undefined))
    return { order: a.ambiguous ? 1 : -1, why: "the other value is ambiguous" };
  return {
    order: Number(a.id.slice(1)) - Number(b.id.slice(1)),
    why: "both sources count the same, and it stands first",
  };
}

/**
 * The single-valued keys of one account whose facts disagree. The first id of a conflict is the fact to use;
 * `why` says what decided.
 */
export function findConflicts(facts: readonly Fact[], options: ConflictOptions): Conflict[] {
  const groups = new Map<FactKey, Fact[]>();
  for (const fact of facts) {
    if (factKind(fact.key).many) continue;
    const group = groups.get(fact.key);
    if (group) group.push(fact);
    else groups.set(fact.key, [fact]);
  }
  const conflicts: Conflict[] = [];
  for (const [key, group] of groups) {
    const ordered = [...group].sort((a, b) => prefer(a, b, options).order);
    const [used] = ordered;
    const rival = ordered.find(({ value, unit }) => value !== used?.value || unit !== used.unit);
    if (!used || !rival) continue;
    conflicts.push({
      account: used.account,
      key,
      facts: ordered.map(({ id }) => id),
      why: `${used.id} is used: ${prefer(used, rival, options).why}`,
    });
  }
  return conflicts;
}
