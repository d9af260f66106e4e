import type { Token } from "../tokens.ts";
import type { SpanContext } from "./context.ts";
import { readNumberAt } from "./read-number-at.ts";
import type { FractionSpan, PercentSpan, ShareSpan } from "./span.ts";

/** "31 %", "-18.5%", "twelve per cent": as a ratio. */
export function readPercentAt(
  tokens: readonly Token[],
  at: number,
  context: SpanContext,
): PercentSpan | null {
  const sign = tokens[at]?.lower;
  const before = tokens[at - 1];
  const signed =
    (sign === "-" || sign === "+") &&
    tokens[at + 1]?.glued === true &&
    !(tokens[at]?.glued === true && (before?.kind === "number" || before?.kind === "word"));
  const number = readNumberAt(tokens, signed ? at + 1 : at, context);
  if (number === null) return null;
  const length = context.words.marker("percent", tokens, number.to);
  if (length === 0) return null;
  const value = number.value / 100;
  return { kind: "percent", from: at, to: number.to + length, value: sign === "-" ? -value : value, signed };
}

const inner: ReadonlySet<string> = new Set([
  "the",
  "their",
  "our",
  "its",
  "his",
  "her",
  "your",
  "these",
  "those",
  "all",
  "my",
  "last",
  "a",
  "total",
  "about",
  "some",
  "past",
  "latest",
  "contracted",
  "licensed",
  "paid",
  "agreed",
  "due",
  "purchased",
  "available",
  "scheduled",
  "planned",
  "provisioned",
]);

/** "3 of 12", "5 out of our last 6", "70/110", "8 / 10", "one in four": a part and its whole. */
export function readShareAt(tokens: readonly Token[], at: number, context: SpanContext): ShareSpan | null {
  const whole = wholeAt(tokens, at, context) ?? wholeFirst(tokens, at, context);
  if (whole) return whole;
  const part = readNumberAt(tokens, at, context);
  if (part === null) return null;
  const next = tokens[part.to]?.lower;
  if (next === "/") {
    const whole = readNumberAt(tokens, part.to + 1, context);
    if (whole === null || whole.word || part.word || tokens[whole.to]?.lower === "/") return null;
    if (tokens[at - 1]?.lower === "/" && tokens[at - 1]?.glued) return null;
    return share(at, whole.to, part.value, whole.value, true);
  }
  const of =
    next === "of" ? part.to + 1 : next === "out" && tokens[part.to + 1]?.lower === "of" ? part.to + 2 : null;
  if (of !== null) {
    let start = of;
    while (inner.has(tokens[start]?.lower ?? "") && start < of + 3) start += 1;
    // "150 out of a target of 200"
    if (/^(?:target|goal|total|plan)$/.test(tokens[start]?.lower ?? "") && tokens[start + 1]?.lower === "of")
      start += 2;
    const whole = readNumberAt(tokens, start, context);
    if (whole === null || whole.value < part.value || context.words.marker("percent", tokens, whole.to) > 0)
      return null;
    if (context.words.units.has(tokens[whole.to]?.lower ?? "")) return null;
    return share(
      at,
      whole.to,
      part.value,
      whole.value,
      false,
      next === "out" && whole.value === 10 && whole.word,
    );
  }
  const apart = outOf(tokens, part.to) ?? doneOf(tokens, part.to) ?? countedOf(tokens, part.to, context);
  if (apart !== null) {
    const whole = readNumberAt(tokens, apart, context);
    if (
      whole !== null &&
      whole.value >= part.value &&
      !context.words.units.has(tokens[whole.to]?.lower ?? "")
    )
      return share(at, whole.to, part.value, whole.value, false);
  }
  if (next === "in" && part.value <= 9) {
    const whole = readNumberAt(tokens, part.to + 1, context);
    if (whole === null || whole.value <= part.value || whole.value > 20) return null;
    if (context.words.units.has(tokens[whole.to]?.lower ?? "")) return null;
    return share(at, whole.to, part.value, whole.value, false, true);
  }
  return null;
}

/** "all four", "none of the three", "every one of the 12": all or nothing of a whole. */
function wholeAt(tokens: readonly Token[], at: number, context: SpanContext): ShareSpan | null {
  const first = tokens[at]?.lower ?? "";
  const none = first === "none" || (first === "neither" && tokens[at + 1]?.lower === "of");
  if (first !== "all" && !none) return null;
  let start = at + 1;
  if (none && tokens[start]?.lower !== "of") return null;
  while (start < at + 4 && (tokens[start]?.lower === "of" || inner.has(tokens[start]?.lower ?? "")))
    start += 1;
  const number = readNumberAt(tokens, start, context);
  if (
    number === null ||
    number.value < 2 ||
    context.words.units.has(tokens[number.to]?.lower ?? "") ||
    context.words.marker("percent", tokens, number.to) > 0
  )
    return null;
  return share(at, number.to, none ? 0 : number.value, number.value, false);
}

/**
 * "Von 180 Lizenzen sind 74 aktiv", "de las 120 licencias solo entran 37": the whole stands first, the part behind it
 * in the same clause. Only where the preposition was glossed; English says it otherwise.
 */
function wholeFirst(tokens: readonly Token[], at: number, context: SpanContext): ShareSpan | null {
  const of = tokens[at];
  if (of?.lower !== "of" || of.text.toLowerCase() === "of") return null;
  let start = at + 1;
  while (inner.has(tokens[start]?.lower ?? "") && start < at + 4) start += 1;
  const whole = readNumberAt(tokens, start, context);
  const counted = whole === null ? undefined : tokens[whole.to];
  if (
    whole === null ||
    counted?.kind !== "word" ||
    /^(?:to|and|until)$/.test(counted.lower) ||
    isMeasured(tokens, whole.to, context)
  )
    return null;
  for (let place = whole.to + 1; place < whole.to + 9; place += 1) {
    const token = tokens[place];
    if (token === undefined || (token.kind === "sign" && token.lower !== ",")) return null;
    if (/^(?:and|but|or|not|no)$/.test(token.lower)) return null;
    if (token.lower === "to" && place <= whole.to + 1) return null;
    const part = readNumberAt(tokens, place, context);
    if (part === null) continue;
    const before = tokens[place - 1]?.lower ?? "";
    if (isMeasured(tokens, part.to, context) || /^(?:of|in|since|until|last|the)$/.test(before)) return null;
    if (part.word && part.value === 1) continue;
    return part.value <= whole.value ? share(at, part.to, part.value, whole.value, false) : null;
  }
  return null;
}

/** A stretch of time, a percentage or an amount counts nothing. */
const isMeasured = (tokens: readonly Token[], at: number, { words }: SpanContext): boolean =>
  words.units.has(tokens[at]?.lower ?? "") ||
  (/^(?:last|next|past|working)$/.test(tokens[at]?.lower ?? "") &&
    words.units.has(tokens[at + 1]?.lower ?? "")) ||
  words.months.has(tokens[at]?.lower ?? "") ||
  words.currencies.has(tokens[at]?.lower ?? "") ||
  words.marker("percent", tokens, at) > 0;

/** "86 users are trained out of 90": the place of the whole; null where no such words follow. */
function outOf(tokens: readonly Token[], at: number): number | null {
  for (let place = at; place < at + 4; place += 1) {
    const token = tokens[place];
    if (token === undefined || token.kind !== "word") return null;
    if (token.lower !== "out" || tokens[place + 1]?.lower !== "of") continue;
    let start = place + 2;
    while (inner.has(tokens[start]?.lower ?? "") && start < place + 5) start += 1;
    return start;
  }
  return null;
}

/** "38 active users of 95 licences": the place of the whole; a number in words or a day behind "of" is none. */
function countedOf(tokens: readonly Token[], at: number, context: SpanContext): number | null {
  const { words } = context;
  for (let place = at; place < at + 3; place += 1) {
    const token = tokens[place];
    if (token === undefined || token.kind !== "word" || words.units.has(token.lower)) return null;
    if (tokens[place + 1]?.lower !== "of") continue;
    let start = place + 2;
    while (inner.has(tokens[start]?.lower ?? "") && start < place + 5) start += 1;
    // "22 people of a total of 60"
    if (tokens[start]?.lower === "of" && tokens[start - 1]?.lower === "total") start += 1;
    const noun = tokens[start + 1];
    // "45 utilisateurs sur 200", "trois objectifs sur quatre"
    if (tokens[place + 1]?.text.toLowerCase() !== "of")
      return readNumberAt(tokens, start, context) !== null && !isMeasured(tokens, start + 1, context)
        ? start
        : null;
    return tokens[start]?.kind === "number" && noun?.kind === "word" && !words.months.has(noun.lower)
      ? start
      : null;
  }
  return null;
}

/** "2 met of 3", "4 done of 6". */
const doneOf = (tokens: readonly Token[], at: number): number | null =>
  /^(?:met|done|hit|trained|complete|completed|closed|attended|answered|resolved|active|used|finished|reached|achieved|replied)$/.test(
    tokens[at]?.lower ?? "",
  ) && tokens[at + 1]?.lower === "of"
    ? at + 2
    : null;

const share = (
  from: number,
  to: number,
  part: number,
  whole: number,
  slashed: boolean,
  rate = false,
): ShareSpan | null => (whole <= 0 ? null : { kind: "share", from, to, part, whole, slashed, rate });

/** "half", "a third", "two thirds", "three-quarters": "third" alone is an ordinal, "quarter" alone a stretch of time. */
export function readFractionAt(
  tokens: readonly Token[],
  at: number,
  context: SpanContext,
): FractionSpan | null {
  const { fractions, numbers } = context.words;
  const first = tokens[at]?.lower ?? "";
  const alone = fractions.get(first);
  if (first === "half" && alone !== undefined) {
    const length =
      context.words.units.has(tokens[at + 1]?.lower ?? "") || tokens[at + 1]?.lower === "a" ? 0 : 1;
    return length === 0 ? null : { kind: "fraction", from: at, to: at + 1, value: alone };
  }
  const count = first === "a" || first === "an" ? 1 : numbers.get(first);
  if (count === undefined || count > 9) return null;
  const hyphen = tokens[at + 1]?.lower === "-" ? 1 : 0;
  const named = tokens[at + 1 + hyphen]?.lower ?? "";
  const part = fractions.get(named);
  if (part === undefined || count > 1 !== named.endsWith("s") || count * part >= 1) return null;
  const behind = tokens[at + 2 + hyphen]?.lower ?? "";
  if (named.startsWith("quarter") && (behind === "ago" || behind === "left" || behind === "end")) return null;
  if (named === "half" && behind === "year") return null;
  return { kind: "fraction", from: at, to: at + 2 + hyphen, value: count * part };
}
