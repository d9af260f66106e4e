import type { AmbiguousReading } from "../ambiguous-reading.ts";
import type { Habits } from "../reading-habits.ts";

export type ReadNumber = {
  readonly value: number;
  readonly ambiguous?: AmbiguousReading;
};

const words: Record<string, number> = {
  zero: 0,
  no: 0,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  hundred: 100,
  single: 1,
  both: 2,
  once: 1,
  twice: 2,
};

/** Digits with any separators: a fragment for rules, without a group. */
export const digits = String.raw`\d(?:[\d.,']*\d)?`;
/** Digits or any word in a number's place; `readNumber` tells which words are numbers. Listing them would make every rule slow. */
export const amount = `(?:${digits}|\\b(?:a (?=dozen|hundred))?[a-z]{3,9}(?:-[a-z]{3,5})?\\b)`;

/** Fractions in words, as shares. */
export const fractions: Record<string, number> = {
  half: 0.5,
  "one half": 0.5,
  "a third": 0.3333,
  "one third": 0.3333,
  "two thirds": 0.6667,
  "a quarter": 0.25,
  "one quarter": 0.25,
  "three quarters": 0.75,
  "a fifth": 0.2,
  "one fifth": 0.2,
  "a tenth": 0.1,
};

/** Reads a number as written in English or with a decimal comma; null when it is none. */
export function readNumber(written: string, habits: Habits): ReadNumber | null {
  const text = written.trim().toLowerCase();
  if (/^\d/.test(text)) return readDigits(text, habits);
  if (text in words) return { value: words[text] ?? 0 };
  if (text === "a dozen") return { value: 12 };
  if (text === "a hundred") return { value: 100 };
  const [tens, ones, ...rest] = text.split(/[- ]/).map((part) => words[part]);
  if (tens === undefined || ones === undefined || rest.length > 0) return null;
  return tens >= 20 && tens <= 90 && ones >= 1 && ones <= 9 ? { value: tens + ones } : null;
}

function readDigits(text: string, habits: Habits): ReadNumber | null {
  const bare = text.replaceAll("'", "");
  if (/^\d+$/.test(bare)) return { value: Number(bare) };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) {
    const value = Number(bare.replaceAll(",", ""));
    return { value };
  }
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(bare) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(bare))
    return { value: Number(bare.replaceAll(".", "").replace(",", ".")) };
  if (/^\d+,\d{1,2}$/.test(bare)) return { value: Number(bare.replace(",", ".")) };
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(bare)) return dottedThousands(bare, habits);
  if (/^\d+\.\d+$/.test(bare)) return { value: Number(bare) };
  return null;
}

/** "96.000" is ninety-six thousand or ninety-six: amounts and counts hardly ever have three decimals. */
function dottedThousands(text: string, habits: Habits): ReadNumber {
  const value = Number(text.replace(".", ""));
  const why =
    habits.decimalComma.value === true
      ? habits.decimalComma.why
      : "an amount or a count hardly ever has three decimals";
  return {
    value,
    ambiguous: { taken: String(value), others: [String(Number(text))], why },
  };
}
