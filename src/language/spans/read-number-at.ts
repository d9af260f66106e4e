import type { Token } from "../tokens.ts";
import type { SpanContext } from "./context.ts";
import { parseDigits } from "./parse-digits.ts";
import type { NumberSpan } from "./span.ts";

/**
 * The number that starts at a token: digits with their separators, groups of three behind blanks ("1 250 000"), number
 * words ("twenty-five", "three hundred and forty", "two dozen"), each with a scale ("96k", "1.2 million"). Null for none.
 */
export function readNumberAt(tokens: readonly Token[], at: number, context: SpanContext): NumberSpan | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const number =
    token.kind === "number"
      ? readDigitsAt(tokens, at, token, context)
      : token.kind === "word"
        ? readWordsAt(tokens, at, context)
        : null;
  return number === null ? null : withHalf(tokens, number);
}

/** "two and a half times". */
function withHalf(tokens: readonly Token[], number: NumberSpan): NumberSpan {
  if (tokens[number.to]?.lower !== "and") return number;
  const behind = tokens.slice(number.to, number.to + 4).map(({ lower }) => lower);
  const half =
    behind.slice(0, 3).join(" ") === "and a half" && /^(?:times|x|million|thousand)$/.test(behind[3] ?? "");
  if (!half || number.value >= 20) return number;
  const scale = behind[3] === "thousand" ? 1000 : behind[3] === "million" ? 1_000_000 : 0;
  return { ...number, to: number.to + (scale > 0 ? 4 : 3), value: (number.value + 0.5) * (scale || 1) };
}

function readDigitsAt(
  tokens: readonly Token[],
  at: number,
  token: Token,
  context: SpanContext,
): NumberSpan | null {
  let text = token.lower;
  let to = at + 1;
  if (/^\d{1,3}$/.test(text)) {
    let grouped = to;
    while (/^\d{3}(?:[.,]\d{1,2})?$/.test(tokens[grouped]?.lower ?? "") && apart(tokens, grouped))
      grouped += 1;
    if (
      grouped - to >= 2 ||
      (grouped - to === 1 && standsAlone(tokens, at, grouped)) ||
      (grouped > to && context.habits.blankGroups === true && tokens[at - 1]?.kind !== "number") ||
      (grouped > to && currencyBeside(tokens, at, grouped, context))
    ) {
      text = tokens
        .slice(at, grouped)
        .map(({ lower }) => lower)
        .join("");
      to = grouped;
    }
  }
  const number = parseDigits(text, context.habits);
  if (number === null) return null;
  const scaled = scaleAt(tokens, to, context);
  return {
    kind: "number",
    from: at,
    to: scaled?.to ?? to,
    value: number.value * (scaled?.factor ?? 1),
    word: false,
    ...(number.doubt && scaled === null && { doubt: number.doubt }),
  };
}

const apart = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.start - before.end === 1;
};

/** "Seats: 3 600": nothing else stands beside the two groups. */
const standsAlone = (tokens: readonly Token[], from: number, to: number): boolean => {
  const [before, after] = [tokens[from - 1], tokens[to]];
  const opens = before === undefined || /^(?::|=|->)$/.test(before.lower);
  const apart =
    after === undefined ||
    after.start - (tokens[to - 1]?.end ?? 0) >= 2 ||
    /^(?:->|[,;(|])$/.test(after.lower);
  return opens && apart;
};

const currencyBeside = (
  tokens: readonly Token[],
  from: number,
  to: number,
  { words }: SpanContext,
): boolean =>
  words.currencies.has(tokens[from - 1]?.lower ?? "") || words.currencies.has(tokens[to]?.lower ?? "");

/** "k", "million": "m" and single letters only glued to the digits, so that "5 m" is no amount. */
function scaleAt(
  tokens: readonly Token[],
  at: number,
  { words }: SpanContext,
): { readonly to: number; readonly factor: number } | null {
  const token = tokens[at];
  const factor = token === undefined ? undefined : words.scales.get(token.lower);
  if (token === undefined || factor === undefined) return null;
  // "84 T€", but "84t" weighs.
  if (token.lower === "t" && !words.currencies.has(tokens[at + 1]?.lower ?? "")) return null;
  if (
    token.lower.length <= 2 &&
    token.lower !== "k" &&
    !token.glued &&
    !words.currencies.has(tokens[at + 1]?.lower ?? "")
  )
    return null;
  return { to: at + 1, factor };
}

function readWordsAt(tokens: readonly Token[], at: number, context: SpanContext): NumberSpan | null {
  const { numbers, scales } = context.words;
  const first = tokens[at]?.lower ?? "";
  let to = at;
  let total = 0;
  let part: number | null = null;
  if (first === "half" && tokens[at + 1]?.lower === "a" && tokens[at + 2]?.lower === "dozen")
    return { kind: "number", from: at, to: at + 3, value: 6, word: true };
  if ((first === "a" || first === "an") && at + 1 < tokens.length) {
    const next = tokens[at + 1]?.lower ?? "";
    if (next === "couple" || next === "dozen" || next === "pair") {
      const of = tokens[at + 2]?.lower === "of" ? 1 : 0;
      return { kind: "number", from: at, to: at + 2 + of, value: numbers.get(next) ?? 2, word: true };
    }
    if ((scales.get(next) ?? 0) < 100 || next.length < 3) return null;
    part = 1;
    to = at + 1;
  } else if ((scales.get(first) ?? 0) === 100 || (scales.get(first) ?? 0) >= 1000) {
    if (first.length < 5) return null;
    part = scales.get(first) ?? 0;
    to = at + 1;
    // "of the hundred and twenty"
    if (tokens[to]?.lower === "and" && numbers.has(tokens[to + 1]?.lower ?? "")) to += 1;
  }
  for (let joined = true; joined; ) {
    const word = tokens[to]?.lower ?? "";
    const value: number | undefined = numbers.get(word);
    const factor = scales.get(word);
    if (factor !== undefined && part !== null && word.length > 2) {
      part *= factor;
      if (factor >= 1000) {
        total += part;
        part = 0;
      }
      to += 1;
    } else if (value !== undefined && (part === null || fits(part, value) || spoken(part, total, value))) {
      // "three eighty-two": hundreds as they are spoken.
      part = part !== null && !fits(part, value) ? part * 100 + value : (part ?? 0) + value;
      to += 1;
    } else break;
    const sign = tokens[to];
    const follows = numbers.has(tokens[to + 1]?.lower ?? "") || scales.has(tokens[to + 1]?.lower ?? "");
    const hyphened =
      sign?.lower === "-" &&
      sign.glued &&
      tokens[to + 1]?.lower === "and" &&
      tokens[to + 2]?.lower === "-" &&
      numbers.has(tokens[to + 3]?.lower ?? "");
    if (hyphened && (part ?? 0) + total >= 100) to += 3;
    else if (sign?.lower === "-" && sign.glued && follows) to += 1;
    else if (sign?.lower === "and" && follows && (part ?? 0) + total >= 100) to += 1;
    // "treinta y dos"
    else if (
      sign?.lower === "and" &&
      sign.text !== "and" &&
      follows &&
      (part ?? 0) >= 20 &&
      (part ?? 0) % 10 === 0
    )
      to += 1;
    joined = numbers.has(tokens[to]?.lower ?? "") || scales.has(tokens[to]?.lower ?? "");
  }
  if (part === null || to === at) return null;
  const decimals = decimalsAt(tokens, to, context);
  if (decimals !== null) {
    const factor = scales.get(tokens[decimals.to]?.lower ?? "") ?? 1;
    const scaled = factor >= 1000 && (tokens[decimals.to]?.lower.length ?? 0) > 2;
    return {
      kind: "number",
      from: at,
      to: decimals.to + (scaled ? 1 : 0),
      value: Number(((total + part + decimals.value) * (scaled ? factor : 1)).toFixed(6)),
      word: true,
    };
  }
  // "the million and a half"
  if (
    total >= 1000 &&
    part === 0 &&
    tokens[to]?.lower === "and" &&
    tokens[to + 1]?.lower === "a" &&
    tokens[to + 2]?.lower === "half"
  )
    return { kind: "number", from: at, to: to + 3, value: total * 1.5, word: true };
  const half =
    tokens[to]?.lower === "and" && tokens[to + 1]?.lower === "a" && tokens[to + 2]?.lower === "half";
  // "two and a half million", "one and a half times"; before a unit of time the length reads it.
  const factor = half
    ? tokens[to + 3]?.lower === "times"
      ? 1
      : (scales.get(tokens[to + 3]?.lower ?? "") ?? 0)
    : 0;
  if (factor === 1 || factor >= 100)
    return {
      kind: "number",
      from: at,
      to: to + (factor === 1 ? 3 : 4),
      value: (total + part + 0.5) * factor,
      word: true,
    };
  return { kind: "number", from: at, to, value: total + part, word: true };
}

/** "one point two", "nought point seven five": digits behind a spoken point. */
function decimalsAt(
  tokens: readonly Token[],
  at: number,
  { words }: SpanContext,
): { readonly value: number; readonly to: number } | null {
  if (tokens[at]?.lower !== "point") return null;
  let digits = "";
  let to = at + 1;
  while (to < at + 5) {
    const digit = words.numbers.get(tokens[to]?.lower ?? "");
    if (digit === undefined || digit > 99 || !Number.isInteger(digit)) break;
    digits += String(digit);
    to += 1;
    if (digit > 9) break;
  }
  return digits === "" ? null : { value: Number(`0.${digits}`), to };
}

const spoken = (before: number, total: number, next: number): boolean =>
  total === 0 && before >= 1 && before <= 9 && next >= 20 && next <= 90 && next % 10 === 0;

/** "twenty five", "three hundred forty": a smaller number fills the zeros of the one before it. */
function fits(before: number, next: number): boolean {
  if (before === 0) return true;
  if (next <= 0) return false;
  const zeros =
    before % 1000 === 0 ? 1000 : before % 100 === 0 ? 100 : before % 10 === 0 && before >= 20 ? 10 : 1;
  return next < zeros;
}
