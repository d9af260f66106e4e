import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import { readNumberAt } from "../read-number-at.ts";
import { type Day, fixed, fullYear, iso, yearless } from "./day.ts";

/** The year behind a day and a month, and where it ends; without one, the nearest such day. */
export function readYearBehind(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number,
  context: SpanContext,
): [to: number, day: Day | null] {
  const { reference } = context;
  let next = at;
  if (tokens[next]?.lower === "." && tokens[next]?.glued && tokens[next + 1]?.kind === "number") next += 1;
  if (/^[,'/-]$/.test(tokens[next]?.lower ?? "")) next += 1;
  // "31 de marzo de 2027"
  if (tokens[next]?.lower === "of" && /^20\d\d$/.test(tokens[next + 1]?.lower ?? "")) next += 1;
  if (tokens[next]?.lower === "'") next += 1;
  const year = tokens[next]?.lower ?? "";
  const short =
    /^\d\d$/.test(year) &&
    (tokens[next - 1]?.lower === "'" || (tokens[next - 1]?.lower === "-" && tokens[next]?.glued === true));
  if (year === "next" && /^(?:year|yr)$/.test(tokens[next + 1]?.lower ?? ""))
    return [next + 2, fixed(iso(Number(reference.slice(0, 4)) + 1, month, day))];
  if (/^(?:19|20)\d\d$/.test(year) || short) return [next + 1, fixed(iso(fullYear(year), month, day))];
  const words = tokens[next]?.kind === "word" ? readNumberAt(tokens, next, context) : null;
  if (words !== null && words.value >= 2000 && words.value < 2100)
    return [words.to, fixed(iso(words.value, month, day))];
  const spoken = spokenYear(tokens, next);
  if (spoken) return [spoken.to, fixed(iso(spoken.year, month, day))];
  // "8 Aug 23": a short year apart ends what it stands in.
  const bare =
    next === at &&
    /^[12]\d$/.test(year) &&
    tokens[at]?.glued === false &&
    context.words.months.has(tokens[at - 1]?.lower ?? "");
  if (
    bare &&
    (tokens[at + 1] === undefined || /^(?:[-;:.)|,]|->|\u2013)$/.test(tokens[at + 1]?.lower ?? "")) &&
    !(tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true)
  )
    return [at + 1, fixed(iso(fullYear(year), month, day))];
  return [at, yearless(reference, (each) => iso(each, month, day))];
}

const spokenOnes: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};

/** "twenty twenty eight", "two thousand twenty seven". */
function spokenYear(
  tokens: readonly Token[],
  at: number,
): { readonly year: number; readonly to: number } | null {
  const word = (place: number): string => tokens[place]?.lower ?? "";
  let to = word(at) === "twenty" ? at + 1 : word(at) === "two" && word(at + 1) === "thousand" ? at + 2 : at;
  if (word(to) === "and") to += 1;
  if (to === at || word(to) !== "twenty") return null;
  if (word(to + 1) === "-") to += 1;
  const ones = spokenOnes[word(to + 1)];
  return { year: 2020 + (ones ?? 0), to: ones === undefined ? to + 1 : to + 2 };
}
