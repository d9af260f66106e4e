import { factKind } from "../../facts/fact-catalogue.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { moodsOf } from "./judge-mood.ts";
import type { Mood } from "./phrasebook.ts";
import type { Range } from "./range.ts";
import type { RuleContext } from "./rule-context.ts";

/** The draft of a rule that fits; none where the words around exclude, deny or suppose it, or its value is out of range. */
export function makeDraft(
  rule: Rule,
  ranges: readonly Range[],
  {
    analysis,
    context,
    cost,
    value,
    slot,
    presupposed = false,
    zero = false,
    extra = {},
  }: {
    readonly analysis: Analysis;
    readonly context: RuleContext;
    readonly cost: number;
    readonly value: string | number | boolean;
    readonly slot: Draft["slot"];
    readonly presupposed?: boolean;
    readonly zero?: boolean;
    readonly extra?: Partial<Draft>;
  },
): Draft[] {
  const around = span(ranges);
  // A verb at the end stands far from what it is about: "Der P1 wurde gestern geschlossen".
  const reach = analysis.cell.language === undefined ? 0.7 : slot === "none" ? 1.6 : 1;
  if (
    isExcluded(rule, around, analysis, reach) ||
    (rule.way.prose === true && analysis.cell.kind === "field")
  )
    return [];
  const found = moodsOf(analysis.tokens, analysis.moods, around.from, around.to, context.book, ranges).moods;
  const moods = new Set<Mood>([...found].filter((mood) => !rule.also.has(mood)));
  if (presupposed) moods.delete("asked");
  if (zero) moods.delete("negated");
  if (rule.form === "status" && isDeniedLabel(analysis, around) && !rule.also.has("negated"))
    moods.add("negated");
  let stated = value;
  if (
    rule.way.denied !== undefined &&
    rule.way.value === undefined &&
    rule.form === "status" &&
    !moods.has("negated")
  )
    return [];
  if (moods.has("negated") && rule.way.denied !== undefined) {
    stated = rule.way.denied;
    moods.delete("negated");
  }
  if (moods.size > 0) return [];
  const key = extra.key ?? rule.key;
  const { range } = factKind(key);
  if (extra.seats === undefined && typeof stated === "number") {
    if (!Number.isFinite(stated) || (range && (stated < range[0] || stated > range[1]))) return [];
    const { range: own } = rule.way;
    if (own && (stated < own[0] || stated > own[1])) return [];
  }
  return [
    {
      key,
      form: rule.form,
      value: stated,
      from: around.from,
      to: around.to,
      slot,
      cost: cost - 0.3 * (rule.needs.length - 1),
      ...extra,
    },
  ];
}

/** "Seasonal: no". */
const isDeniedLabel = ({ cell, tokens }: Analysis, { to }: Range): boolean =>
  cell.label > 0 &&
  to <= cell.label &&
  /^(?:no|none|n|false|not|never|nope|nil)$/.test(tokens[cell.label]?.lower ?? "");

/** A concept that excludes the rule stands in the words it rests on, or right beside them. */
function isExcluded(rule: Rule, around: Range, analysis: Analysis, reach: number): boolean {
  return rule.without.some((concept) =>
    (analysis.byConcept.get(concept) ?? []).some(
      (mention) => distance(analysis, mention, around) <= reach && !hasOwnValue(mention, around, analysis),
    ),
  );
}

/** "ARR 86.400 € (MRR 7.200 €)": what stands behind a sign with a figure of its own says nothing about the figure before it. */
function hasOwnValue(mention: Range, around: Range, { tokens, spans }: Analysis): boolean {
  // "88 active users for 110 seats": the figure before it belongs to it.
  if (mention.to <= around.from)
    return (
      /^(?:for|on|of)$/.test(tokens[around.from - 1]?.lower ?? "") &&
      tokens[around.from]?.kind === "number" &&
      spans.some(({ kind, to }) => (kind === "number" || kind === "percent") && to === mention.from)
    );
  if (mention.from < around.to) return false;
  const parted = tokens
    .slice(around.to, mention.from)
    .some(({ lower, kind }) => kind === "sign" && /^[(,;/|]$/.test(lower));
  return (
    parted &&
    spans.some(
      ({ kind, from }) =>
        kind !== "ignored" &&
        from >= mention.to &&
        tokens.slice(mention.to, from).every(({ lower }) => /^(?:[:=]|is|at|of)$/.test(lower)),
    )
  );
}

const span = (ranges: readonly Range[]): Range => ({
  from: Math.min(...ranges.map(({ from }) => from)),
  to: Math.max(...ranges.map(({ to }) => to)),
});
