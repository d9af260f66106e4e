import type { AmbiguousReading } from "../ambiguous-reading.ts";
import type { Evidence } from "./evidence.ts";

export type NumberReading = {
  readonly value: number;
  readonly ambiguous?: AmbiguousReading;
  /** Nothing in the number's own column settles how it is meant. */
  readonly unsettled?: boolean;
};

/**
 * Reads a number in the usual forms: 240000, 240,000.50, 240.000,50, 12,00,000, 240 000, 240'000, (1,200), −5, 1.2E+04.
 * `whole` says that the value has no thousandths (money, counts), so that three digits after one mark are thousands
 * unless the column shows that the mark is a decimal one.
 * null when it is no number; too large a number is Infinity, for the caller to refuse.
 */
export function readNumber(written: string, evidence: Evidence, whole: boolean): NumberReading | null {
  if (written.length > 64) return null;
  let text = written.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^[−–]/, "-");
  if (/^\([^()-]+\)$/.test(text)) text = `-${text.slice(1, -1)}`;
  if (/^\d[\d.,]*-$/.test(text)) text = `-${text.slice(0, -1)}`;
  if (/^[+-]?(?:\d+|\d*\.\d{1,2}|\d+\.\d{4,}|0?\.\d+)$/.test(text)) return { value: Number(text) };
  if (/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,4}$/i.test(text)) return { value: Number(text.replace(",", ".")) };
  if (!/^[+-]?[\d.,]+$/.test(text)) return null;
  const commas = text.split(",").length - 1;
  const points = text.split(".").length - 1;
  if (commas > 0 && points > 0) {
    const commaIsDecimal = text.lastIndexOf(",") > text.lastIndexOf(".");
    return grouped(text, commaIsDecimal ? "." : ",", commaIsDecimal ? "," : ".");
  }
  const mark = commas > 0 ? "," : ".";
  if (commas + points > 1) return grouped(text, mark, null);
  const thousands = grouped(text, mark, null);
  const decimal = { value: Number(text.replace(mark, ".")) };
  if (Number.isNaN(decimal.value)) return null;
  if (!thousands || /^[+-]?0/.test(text)) return decimal;
  return choose(text, mark, {
    thousands: thousands.value,
    decimal: decimal.value,
    evidence,
    whole,
  });
}

/** "96.000" and "1,234": one mark, then three digits. What the column shows decides; else usage does, and says so. */
function choose(
  text: string,
  mark: "," | ".",
  reading: {
    thousands: number;
    decimal: number;
    evidence: Evidence;
    whole: boolean;
  },
): NumberReading {
  const { decimalComma } = reading.evidence;
  const english = mark === ",";
  // An English "1,234" or "1.234" is everyday writing and no question, unless something speaks against it.
  if (!decimalComma && (english || !reading.whole))
    return { value: english ? reading.thousands : reading.decimal };
  const markIsDecimal = decimalComma !== null && decimalComma.value === english;
  const value = markIsDecimal ? reading.decimal : reading.thousands;
  const other = markIsDecimal ? reading.thousands : reading.decimal;
  if (decimalComma && !markIsDecimal) return { value };
  const ambiguous = {
    taken: `${text} as ${String(value)}`,
    others: [String(other)],
    why: decimalComma ? decimalComma.why : "money and counts are not written with three decimals",
  };
  return decimalComma?.sure ? { value, ambiguous } : { value, ambiguous, unsettled: true };
}

/** A number with groups of three digits (of two before the last three, as in India), or null when they are not. */
function grouped(text: string, group: "," | ".", decimal: "," | "." | null): { value: number } | null {
  const parts = text.replace(/^[+-]/, "").split(decimal ?? "|");
  const [head = "", fraction = ""] = parts;
  const groups = head.split(group);
  const fits =
    parts.length <= 2 &&
    !fraction.includes(group) &&
    groups.every((digits, index) =>
      index === 0 ? digits.length >= 1 && digits.length <= 3 : digits.length === 3,
    );
  const isIndian = parts.length <= 2 && group === "," && /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(head);
  if (!fits && !isIndian) return null;
  const value = Number(`${groups.join("")}.${fraction || "0"}`);
  return Number.isNaN(value) ? null : { value: text.startsWith("-") ? -value : value };
}
