import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { elapsedKeys, type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import type { Span } from "../../language/spans/span.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Phrasebook, Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { Pair } from "./find-pairs.ts";
import { moodsOf } from "./judge-mood.ts";
import type { Mention } from "./mention.ts";
import type { Mood } from "./phrasebook.ts";
import { findQuotient } from "./quotient-draft.ts";
import { readValue, type ValueContext } from "./read-value.ts";

/** How far a value may stand from its term, and everything a rule needs from each other, unless the data says otherwise. */
const usualReach = 2;
const companionReach = 4.5;
/** By how much `dateCost` may bring a value nearer. */
const nearest = 0.8;

export type RuleContext = {
  readonly book: Phrasebook;
  readonly reference: CalendarDate;
  readonly asOf: CalendarDate;
};

type Range = { readonly from: number; readonly to: number };

/** Everything the rules can read in a cell, with its cost; what competes is settled by `settleDrafts`. */
export function applyRules(analysis: Analysis, context: RuleContext): Draft[] {
  const { book } = context;
  const drafts: Draft[] = [];
  for (const [concept, mentions] of analysis.byConcept) {
    const rules = book.rulesOf.get(concept);
    if (rules === undefined) continue;
    for (const rule of rules) {
      if (!isPossible(rule, analysis)) continue;
      for (const head of mentions)
        if (rule.way.labelled !== true || head.to <= analysis.cell.label)
          addDrafts(drafts, rule, head, analysis, context);
    }
  }
  return drafts;
}

/** Everything the rule needs stands in the cell, nothing that it must not find. */
function isPossible({ needs, nowhere, way }: Rule, analysis: Analysis): boolean {
  for (let at = 1; at < needs.length; at += 1) if (!analysis.byConcept.has(needs[at] ?? -1)) return false;
  for (const other of nowhere) if (analysis.byConcept.has(other)) return false;
  return way.by === undefined || speaks(analysis, way.by);
}

function speaks({ cell, spokenByExecutive }: Analysis, by: "us" | "them" | "executive"): boolean {
  if (by === "executive") return spokenByExecutive;
  return by === "them" ? cell.speaker !== null && cell.speaker.ours !== true : cell.speaker?.ours === true;
}

function addDrafts(
  drafts: Draft[],
  rule: Rule,
  head: Mention,
  analysis: Analysis,
  context: RuleContext,
): void {
  switch (rule.form) {
    case "status":
      drafts.push(...statusDrafts(rule, head, analysis, context));
      return;
    case "name":
    case "text":
    case "code":
      return;
    case "before":
    case "now":
    case "drop":
    case "cut":
      for (const pair of analysis.pairs) drafts.push(...pairDraft(rule, head, pair, analysis, context));
      return;
    case "quotient":
      drafts.push(...quotientDraft(rule, head, analysis, context));
      return;
    case "apart":
      drafts.push(...apartDraft(rule, head, analysis, context));
      return;
    case "change":
    case "margin":
      for (const span of analysis.spans) drafts.push(...changeDraft(rule, head, span, analysis, context));
      return;
    default:
      for (const span of analysis.spans)
        if (span.kind !== "ignored") drafts.push(...valueDraft(rule, head, span, analysis, context));
      drafts.push(...zeroDrafts(rule, head, analysis, context));
  }
}

/** The other concepts a rule needs, each at its mention nearest to the head or the value; null where one is too far. */
function companions(
  rule: Rule,
  head: Range,
  value: Range | null,
  analysis: Analysis,
): { readonly ranges: readonly Range[]; readonly cost: number } | null {
  const ranges: Range[] = [];
  let cost = 0;
  for (const need of rule.needs.slice(1)) {
    let best: Range | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const mention of analysis.byConcept.get(need) ?? []) {
      if (mention.from === head.from && mention.to === head.to && need !== rule.needs[0]) {
        best ??= mention;
        least = Math.min(least, 0.1);
        continue;
      }
      // What stands behind a label belongs to it: "Champion: Sam Otieno. Friendly, doesn't push".
      const own =
        value === null &&
        analysis.cell.label > 0 &&
        head.to <= analysis.cell.label &&
        mention.from >= analysis.cell.label
          ? 1
          : Number.POSITIVE_INFINITY;
      const far = Math.min(
        own,
        distance(analysis, mention, head),
        value === null ? Number.POSITIVE_INFINITY : distance(analysis, mention, value),
      );
      if (far < least) [best, least] = [mention, far];
    }
    if (best === null || least > companionReach) return null;
    ranges.push(best);
    cost += least * 0.35;
  }
  return { ranges, cost };
}

const span = (ranges: readonly Range[]): Range => ({
  from: Math.min(...ranges.map(({ from }) => from)),
  to: Math.max(...ranges.map(({ to }) => to)),
});

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

function settle(
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
  if (extra.seats !== undefined)
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
  if (typeof stated === "number") {
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

/** "112k against the 150k they expected", "30 hours vs 24 agreed". */
const heldAgainst: ReadonlySet<FactKey> = new Set<FactKey>([
  "outcome.value_target",
  "support.sla_hours",
  "engagement.reply_hours_before",
]);

/** "Seasonal: no". */
const isDeniedLabel = ({ cell, tokens }: Analysis, { to }: Range): boolean =>
  cell.label > 0 &&
  to <= cell.label &&
  /^(?:no|none|n|false|not|never|nope|nil)$/.test(tokens[cell.label]?.lower ?? "");

function valueDraft(
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
  const rest = companions(rule, head, value, analysis);
  if (rest === null) return [];
  const stated =
    rule.way.rest === true && typeof read.value === "number"
      ? Number((1 - read.value).toFixed(4))
      : read.value;
  return settle(rule, [head, value, ...rest.ranges], {
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

/** The way from a term to its value; from a label it counts from the label's end: "# CSM changes L12M: 3". */
export function reachOf(analysis: Analysis, head: Range, value: Range): number {
  const { label } = analysis.cell;
  const way = distance(analysis, head, value);
  const own = analysis.spans.some(
    ({ kind, from, to }) => kind === "number" && from === head.to && to < label,
  );
  return label > 0 && label <= 10 && !own && head.to <= label && value.from >= label
    ? Math.min(way, 0.3 + distance(analysis, { from: label, to: label }, value))
    : way;
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

/** Elapsed time counts from "since Nov 2" rather than from "dated 14 Oct"; "9/30" is a day before it is a share. */
function dateCost(rule: Rule, value: Span, { tokens, spans }: Analysis): number {
  if (value.kind === "share" && value.slashed)
    return spans.some((other) => other.kind === "date" && other.from === value.from) ? 0.5 : 0;
  if (rule.form === "date" && value.kind === "date" && value.of === "month")
    return spans.some(
      (other) =>
        other.kind === "date" && other.of !== "month" && other.from >= value.to && other.from - value.to < 5,
    )
      ? 2
      : 0;
  if (rule.form !== "age" || value.kind !== "date") return 0;
  const before = tokens[value.from - 1]?.lower ?? "";
  return before === "since" || before === "from" ? -0.8 : before === "dated" ? 2 : 0;
}

/** A number belongs rather to the word behind it ("84 active") than to the one before it, unless a sign or a verb joins them. */
function orderCost(
  tokens: Analysis["tokens"],
  head: Range,
  value: Span,
  rule: Rule,
  analysis: Analysis,
): number {
  if (
    value.kind !== "number" &&
    value.kind !== "share" &&
    value.kind !== "fraction" &&
    value.kind !== "percent"
  )
    return 0;
  if (value.to <= head.from)
    return tokens
      .slice(value.to, head.from)
      .some(({ kind, lower }) => kind === "sign" && /^[/:,(|]$/.test(lower))
      ? 0.6
      : 0;
  if (head.to > value.from) return 0;
  const between = tokens.slice(head.to, value.from);
  const joined = between.some(({ lower }) =>
    /^(?::|=|is|are|at|of|was|were|to|now|->|stands|sits|shows|says|-|\|)$/.test(lower),
  );
  if (joined || /^[:=]$/.test(tokens[head.to - 1]?.lower ?? "")) return 0;
  const noun = analysis.mentions.some(
    (mention) =>
      mention.from === value.to &&
      mention.from !== head.from &&
      !mention.concepts.some((concept) => rule.needs.includes(concept)),
  );
  return noun ? 0.9 : rule.form === "count" ? 0.35 : 0.1;
}

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

/** "no open P1", "none open", "a P1": a count in a determiner. */
function zeroDrafts(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  const { way } = rule;
  if (rule.form !== "count" || (way.zero !== true && way.one !== true)) return [];
  const { tokens } = analysis;
  const { book } = context;
  const drafts: Draft[] = [];
  for (let at = Math.max(0, head.from - 5); at < Math.min(tokens.length, head.to + 6); at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (
      analysis.mentions.some(
        ({ from, to, concepts }) =>
          from <= at &&
          at < to &&
          to - from > 1 &&
          !["missing", "have_role"].some((name) => concepts.includes(book.concepts.get(name) ?? -1)),
      )
    )
      continue;
    const none =
      /^(?:no|none|nothing|zero|nil|without)$/.test(word) ||
      ((word === "not" || word === "n't") && /^(?:a|one|any)$/.test(tokens[at + 1]?.lower ?? ""));
    const one = /^(?:a|an|another|the|one|their|that|this|single)$/.test(word);
    if (!(none && way.zero === true) && !(one && way.one === true)) continue;
    if (word === "no" && tokens[at + 1]?.lower === "longer") continue;
    if (word === "no" && tokens[at + 1]?.lower === "." && tokens[at + 2]?.kind === "number") continue;
    if (one && (at >= head.from || head.from - at > 3)) continue;
    const determiner = { from: at, to: at + 1 };
    const rest = companions(rule, head, determiner, analysis);
    if (rest === null) continue;
    const far = distance(analysis, head, determiner);
    if (far > (one ? 0.9 : 2.1)) continue;
    // A number of its own stands with the term.
    if (
      one &&
      analysis.spans.some((value) => value.kind === "number" && distance(analysis, head, value) < 0.5)
    )
      continue;
    drafts.push(
      ...settle(rule, [head, determiner, ...rest.ranges], {
        analysis,
        context,
        cost: far + rest.cost + (one ? 0.8 : 0.1),
        value: none ? 0 : 1,
        slot: "none",
        zero: none,
        presupposed: one && !analysis.moods.polar,
      }),
    );
  }
  return drafts;
}

function pairDraft(rule: Rule, head: Mention, pair: Pair, analysis: Analysis, context: RuleContext): Draft[] {
  const far = distance(analysis, head, pair);
  if (far > (rule.way.far ?? usualReach)) return [];
  const rest = companions(rule, head, pair, analysis);
  if (rest === null) return [];
  const [before, now] = [amountOf(pair.before), amountOf(pair.now)];
  if (before === null || now === null) return [];
  // "NPS went from 22 to 8" are scores of the account, no answers of one person.
  if (rule.key.startsWith("relationship.") && Math.max(before, now) > 10) return [];
  const value =
    rule.form === "before"
      ? before
      : rule.form === "now"
        ? now
        : rule.form === "cut"
          ? Number(((before - now) / before).toFixed(4))
          : before - now;
  if ((rule.form === "drop" || rule.form === "cut") && value <= 0) return [];
  const hours = factKind(rule.key).unit === "hours";
  const own = rule.form === "before" ? pair.before : pair.now;
  // "Turnaround is down from 94 to 71 minutes" is their own.
  if (rule.key === "support.resolution_hours" && own.kind === "duration" && own.unit === "minute") return [];
  const stated = hours
    ? hoursOf(own, own === pair.before ? pair.now : pair.before)
    : pair.before.kind === "duration" || pair.now.kind === "duration"
      ? null
      : value;
  if (stated === null) return [];
  return settle(rule, [head, pair, ...rest.ranges], {
    analysis,
    context,
    cost: far + rest.cost - 0.2,
    value: stated,
    slot: rule.form === "drop" || rule.form === "cut" ? "none" : rule.form === "before" ? "before" : "now",
    presupposed: !analysis.moods.polar,
    extra: { span: { from: own.from, to: own.to } },
  });
}

/** "from 10 to 30 hours": the unit stands with one of the two. */
function hoursOf(own: Span, other: Span): number | null {
  if (own.kind === "duration") return own.hours;
  return own.kind === "number" && other.kind === "duration" ? (own.value * other.hours) / other.count : null;
}

function quotientDraft(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  const found = findQuotient(rule, head, analysis);
  if (found === null) return [];
  const { actual, target, far, value } = found;
  return settle(rule, [head, actual, target], {
    analysis,
    context,
    cost: far,
    value,
    slot: "none",
    presupposed: !analysis.moods.polar,
    extra: { span: { from: actual.from, to: actual.to } },
  });
}

/** "14 mails out since August, 3 answered": the count beside the first concept ÷ the one beside the second. */
function apartDraft(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  const far = rule.way.far ?? 0.5;
  const counts = analysis.spans.filter((value) => value.kind === "number" && Number.isInteger(value.value));
  const closest = (to: Range, other: Span | null): Span | null => {
    const sorted = counts
      .filter((value) => value !== other && distance(analysis, to, value) <= far)
      .toSorted((a, b) => distance(analysis, to, a) - distance(analysis, to, b));
    return sorted[0] ?? null;
  };
  const part = closest(head, null);
  if (part?.kind !== "number") return [];
  for (const mention of analysis.byConcept.get(rule.needs[1] ?? -1) ?? []) {
    const whole = closest(mention, part);
    if (whole?.kind !== "number" || whole.value < part.value || whole.value === 0) continue;
    return settle(rule, [head, part, mention, whole], {
      analysis,
      context,
      cost: distance(analysis, head, part) - 0.3,
      value: Number((part.value / whole.value).toFixed(4)),
      slot: "none",
      presupposed: !analysis.moods.polar,
      extra: { span: { from: part.from, to: part.to } },
    });
  }
  return [];
}

function amountOf(value: Span): number | null {
  if (value.kind === "number") return value.value;
  if (value.kind === "money") return value.currency === null ? value.value : null;
  if (value.kind === "share") return value.part;
  return value.kind === "duration" ? value.days : null;
}

/** "down 31 %", "-12.5 %", "fell by a third": the words around a share say which way. A margin of "30 % over" is 1.3. */
function changeDraft(
  rule: Rule,
  head: Mention,
  value: Span,
  analysis: Analysis,
  context: RuleContext,
): Draft[] {
  if (value.kind !== "percent" && value.kind !== "fraction") return [];
  const far = distance(analysis, head, value);
  // "fell to 52 %" is a level.
  if (far > (rule.way.far ?? 2.4) || /^(?:to|at)$/.test(analysis.tokens[value.from - 1]?.lower ?? ""))
    return [];
  const rest = companions(rule, head, value, analysis);
  if (rest === null) return [];
  const margin = rule.form === "margin";
  const signed = value.kind === "percent" && value.signed;
  const way = signed ? null : directionOf(value, margin ? margins : directions, analysis, context.book);
  if (!signed && way === null) return [];
  const ratio = Number((value.value * (way?.sign ?? 1) + (margin ? 1 : 0)).toFixed(4));
  return settle(rule, [head, value, ...(way === null ? [] : [way.mention]), ...rest.ranges], {
    analysis,
    context,
    cost: far + rest.cost - 0.4,
    value: ratio,
    slot: "value",
    presupposed: !analysis.moods.polar,
    extra: { span: { from: value.from, to: value.to } },
  });
}

const directions = [
  ["down", -1],
  ["up", 1],
] as const;

const margins = [
  ["under_by", -1],
  ["over_by", 1],
] as const;

function directionOf(
  value: Range,
  of: typeof directions | typeof margins,
  analysis: Analysis,
  book: Phrasebook,
): { readonly sign: 1 | -1; readonly mention: Mention } | null {
  let best: { readonly sign: 1 | -1; readonly mention: Mention } | null = null;
  let least = 1.6;
  for (const [name, sign] of of)
    for (const mention of analysis.byConcept.get(book.concepts.get(name) ?? -1) ?? []) {
      const far = distance(analysis, mention, value);
      if (far < least) [best, least] = [{ sign, mention }, far];
    }
  if (best !== null) return best;
  return null;
}

/** Words alone state it: a role and an event, a label and its word. */
function statusDrafts(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  if (rule.way.dated === true && analysis.cell.day === null) return [];
  const rest = companions(rule, head, null, analysis);
  if (rest === null) return [];
  const far = rest.cost / 0.35;
  if (far > (rule.way.far ?? 1.9) * Math.max(1, rule.needs.length - 1)) return [];
  return settle(rule, [head, ...rest.ranges], {
    analysis,
    context,
    cost: rest.cost + 0.7,
    value: rule.way.value === "said" ? wordsOf(analysis, head) : (rule.way.value ?? true),
    slot: "none",
  });
}

/** A status that is its own words: "in the onboarding phase". */
const wordsOf = ({ tokens }: Analysis, { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`))
    .join("");
