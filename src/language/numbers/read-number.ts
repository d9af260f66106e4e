import type { AmbiguousReading } from "../ambiguous-reading.ts";
import type { Habits } from "../reading-habits.ts";
import { numberWords } from "./number-words.ts";

export type ReadNumber = {
  readonly value: number;
  readonly ambiguous?: AmbiguousReading;
};

/** Digits with any separators: a fragment for rules, without a group. */
export const digits = String.raw`\d(?:[\d.,']*\d)?`;
/** Digits or any word in a number's place; `readNumber` tells which words are numbers. Listing them would make every rule slow. */
export const amount = `(?:${digits}|\\b(?:a (?=dozen|hundred))?[a-z]{3,9}(?:-[a-z]{3,5})?\\b)`;

/** Reads a number as written in English or with a decimal comma; null when it is none. */
export function readNumber(written: string, habits: Habits): ReadNumber | null {
  const text = written.trim().toLowerCase();
  if (/^\d/.test(text)) return readDigits(text, habits);
  if (text in numberWords) return { value: numberWords[text] ?? 0 };
  if (text === "a dozen") return { value: 12 };
  if (text === "a hundred") return { value: 100 };
  const [tens, ones, ...rest] = text.split(/[- ]/).map((part) => numberWords[part]);
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
