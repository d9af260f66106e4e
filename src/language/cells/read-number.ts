import type { AmbiguousReading } from "../ambiguous-reading.ts";
import type { Evidence } from "./evidence.ts";

export type NumberReading = {
  readonly value: number;
  readonly ambiguous?: AmbiguousReading;
};

/**
 * Reads a number in the usual forms: 240000, 240,000.50, 240.000,50, 240 000, 240'000, (1,200), −5, 1e3.
 * `whole` says that the value has no thousandths (money, counts), so that three digits after one mark are thousands.
 * null when it is no number; too large a number is Infinity, for the caller to refuse.
 */
export function readNumber(written: string, evidence: Evidence, whole: boolean): NumberReading | null {
  if (written.length > 64) return null;
  let text = written.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^−/, "-");
  if (/^\([^()-]+\)$/.test(text)) text = `-${text.slice(1, -1)}`;
  if (/^[+-]?(?:\d+|\d*\.\d{1,2}|\d+\.\d{4,}|0?\.\d+)(?:e[+-]?\d{1,4})?$/i.test(text))
    return { value: Number(text) };
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

/** "96.000" and "1,234": one mark, then three digits. */
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
  const markIsDecimal = decimalComma ? decimalComma.value === english : !reading.whole && !english;
  // An English "1,234" or "1.234" is everyday writing and no question, unless something speaks against it.
  if (!decimalComma && (english || !reading.whole))
    return { value: english ? reading.thousands : reading.decimal };
  const value = reading.whole || !markIsDecimal ? reading.thousands : reading.decimal;
  const other = value === reading.thousands ? reading.decimal : reading.thousands;
  if (decimalComma && english === !decimalComma.value && value === reading.thousands) return { value };
  return {
    value,
    ambiguous: {
      taken: `${text} as ${String(value)}`,
      others: [String(other)],
      why:
        decimalComma && markIsDecimal === (value === reading.decimal)
          ? decimalComma.why
          : "money and counts are not written with three decimals",
    },
  };
}

/** A number with groups of three digits, or null when the groups are not of three. */
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
  if (!fits) return null;
  const value = Number(`${groups.join("")}.${fraction || "0"}`);
  return Number.isNaN(value) ? null : { value: text.startsWith("-") ? -value : value };
}
