import { elapsedKeys, type FactKey } from "../../facts/fact-catalogue.ts";
import type { Span } from "../../language/spans/span.ts";
import { amountOf } from "./amount-of.ts";
import type { Analysis } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { findCompanions } from "./find-companions.ts";
import { makeDraft } from "./make-draft.ts";
import type { Mention } from "./mention.ts";
import { dateCost, nearest, orderCost } from "./place-cost.ts";
import type { Range } from "./range.ts";
import { reachOf, usualReach } from "./reach-of.ts";
import { readValue, type ValueContext } from "./read-value.ts";
import type { RuleContext } from "./rule-context.ts";

/** "112k against the 150k they expected", "30 hours vs 24 agreed". */
const heldAgainst: ReadonlySet<FactKey> = new Set<FactKey>([
  "outcome.value_target",
  "support.sla_hours",
  "engagement.reply_hours_before",
]);

/** One value beside its term: "ARR 86,400", "renewal on Jan 22". */
export function draftValue(
  rule: Rule,
  head: Mention,
  value: Span,
  analysis: Analysis,
  context: RuleContext,
): Draft[] {
  // The earlier value of a pair is never the value now; what a figure is held against is never the later one.
  const own = analysis.pairs.find(({ now }) => now === value);
  const limit = rule.way.far ?? usualReach;
  // Nothing brings a value nearer than "since" does.
  if (reachOf(analysis, head, own ?? value) > limit + nearest) return [];
  const { tokens, cell } = analysis;
  const labelled =
    cell.label > 0 && head.from < cell.label && value.from >= cell.label && value.from <= cell.label + 2;
  const valueContext: ValueContext = {
    tokens,
    key: rule.key,
    // What goes on ages up to the day of the question; the last contact is counted from its entry on.
    reference: elapsedKeys.has(rule.key) || rule.form !== "age" ? context.reference : context.asOf,
    labelled: labelled || nextTo(tokens, head, value),
    labelUnit: unitOf(tokens, cell.label > 0 ? 0 : head.from, cell.label > 0 ? cell.label : head.to),
    labelScale:
      cell.label > 0 &&
      tokens.slice(0, cell.label).some(({ lower }) => /^(?:k|keur|kusd|000s|thousands?)$/.test(lower))
        ? 1000
        : 1,
    earlier: own === undefined ? null : amountOf(own.before),
    silent: rule.way.also?.includes("negated") === true,
    percentLabel:
      cell.label > 0 &&
      tokens.slice(0, cell.label).some(({ lower }) => /^(?:%|pct|percent|percentage|rate)$/.test(lower)),
  };
  const read = readValue(rule.form, value, valueContext);
  if (read === null) return [];
  // The day in front of an entry says when it was written, not since when nothing was heard.
  if (valueContext.silent && analysis.cell.day !== null && value.from <= 1) return [];
  const pair = analysis.pairs.find(({ before }) => before === value);
  // "from six weeks to two": weeks, not a count.
  if (own?.before.kind === "duration" && value.kind === "number" && rule.form === "count") return [];
  const against = heldAgainst.has(rule.key);
  if (against ? own !== undefined : pair !== undefined) return [];
  const reached: Range = own ?? value;
  const far =
    reachOf(analysis, head, reached) +
    orderCost(tokens, head, value, rule, analysis) +
    dateCost(rule, value, analysis);
  if (far > limit || (rule.way.leads === true && head.from > value.from)) return [];
  const rest = findCompanions(rule, head, value, analysis);
  if (rest === null) return [];
  const stated =
    rule.way.rest === true && typeof read.value === "number"
      ? Number((1 - read.value).toFixed(4))
      : read.value;
  return makeDraft(rule, [head, value, ...rest.ranges], {
    analysis,
    context,
    cost: far + rest.cost - (labelled ? 0.3 : 0),
    value: stated,
    slot: read.slot,
    presupposed: isPresupposed(analysis, rule, head, value, far),
    extra: {
      span: { from: value.from, to: value.to },
      ...(read.unit !== undefined && { unit: read.unit }),
      ...(read.doubt !== undefined && { doubt: read.doubt }),
      ...(read.key !== undefined && { key: read.key }),
      ...(rule.way.seats !== undefined && { seats: rule.way.seats }),
      ...(rule.form === "age" && value.kind === "date" && { event: true }),
    },
  });
}

/** "Notice period (days)", "Median hrs to resolve". */
function unitOf(tokens: Analysis["tokens"], from: number, to: number): ValueContext["labelUnit"] {
  for (const { lower } of tokens.slice(from, to)) {
    if (/^(?:days?|d)$/.test(lower)) return "day";
    if (/^(?:months?|mo|mths?)$/.test(lower)) return "month";
    if (/^(?:hours?|hrs?|h)$/.test(lower)) return "hour";
    if (/^(?:years?|yrs?)$/.test(lower)) return "year";
    if (/^(?:weeks?|wks?)$/.test(lower)) return "week";
  }
  return null;
}

const nextTo = (tokens: Analysis["tokens"], head: Range, value: Range): boolean =>
  head.to <= value.from &&
  tokens
    .slice(head.to, value.from)
    .every(({ lower }) => /^(?::|=|is|at|of|are|was|now|currently|\(|\))$/.test(lower));

/** In a question that asks for more than yes or no, "the renewal on Jan 22" is taken for granted. */
function isPresupposed(
  { moods, tokens }: Analysis,
  rule: Rule,
  head: Range,
  value: Range,
  far: number,
): boolean {
  if (rule.key.startsWith("commercial.")) return false;
  if (far > 1.2) return false;
  if (!moods.polar) return true;
  const first = Math.min(head.from, value.from);
  const determined = tokens
    .slice(Math.max(0, first - 2), first)
    .some(({ lower }) => /^(?:the|our|their|this|its|a|an|with|on|of|for|before|'s)$/.test(lower));
  const between = tokens.slice(Math.min(head.to, value.to), Math.max(head.from, value.from));
  return (
    determined &&
    between.every(({ lower }) => !/^(?:is|are|was|were|at)$/.test(lower)) &&
    !/^(?:is|are|was|were)$/.test(tokens[moods.askedFrom]?.lower ?? "")
  );
}
