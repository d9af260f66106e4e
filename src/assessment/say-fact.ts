import type { Fact } from "../case/fact.ts";
import { factKind } from "../case/fact-catalogue.ts";
import type { Practice } from "../practice/practice.ts";

/** "195,000", "1.4", "31": grouped, one decimal at most. Not by Intl, which costs milliseconds at the first call. */
function plain(value: number): string {
  const [whole = "", decimal] = `${Math.round(Math.abs(value) * 10) / 10}`.split(".");
  let grouped = whole;
  for (let at = whole.length - 3; at > 0; at -= 3) grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  const sign = value < 0 && whole + (decimal ?? "") !== "0" ? "-" : "";
  return `${sign}${grouped}${decimal === undefined ? "" : `.${decimal}`}`;
}

const counted = (value: number, unit: string): string => `${plain(value)} ${value === 1 ? unit : `${unit}s`}`;

const percentage = (ratio: number): string => `${plain(ratio * 100)} %`;

function change(ratio: number): string {
  if (ratio === 0) return "unchanged";
  return `${ratio < 0 ? "down" : "up"} ${percentage(Math.abs(ratio))}`;
}

/** A fact's value in words: "down 31 %", "16 days", "195,000 USD". */
export function sayValue(fact: Fact): string {
  const { value } = fact;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : sayNumber(value, fact);
}

/** A number in the unit of a fact, for the fact's own value and for the limits it is held against. */
export function sayNumber(value: number, fact: Fact): string {
  switch (factKind(fact.key).unit) {
    case "ratio":
      return fact.key === "usage.change" ? change(value) : percentage(value);
    case "percent":
      return `${plain(value)} %`;
    case "days":
      return counted(value, "day");
    case "hours":
      return counted(value, "hour");
    case "months":
      return counted(value, "month");
    case "money":
      return fact.unit === "money" ? plain(value) : `${plain(value)} ${fact.unit}`;
    default:
      return plain(value);
  }
}

/** Who said it and when, in brackets: " (VP Operations, 2026-10-14)"; empty when neither is known. */
function attribution(fact: Fact): string {
  const known = [fact.by, fact.asOf].filter((part) => part !== undefined);
  return known.length === 0 ? "" : ` (${known.join(", ")})`;
}

/** A fact as part of a reason, in the practice's words: "usage down 31 %". */
export function sayFact(fact: Fact, practice: Practice): string {
  const words = practice.words.facts[fact.key];
  const template = typeof words === "object" ? words[`${fact.value}`] : words;
  const said =
    template === undefined
      ? `${fact.key.replaceAll(/[._]/g, " ")}: ${sayValue(fact)}`
      : template.replace("{value}", () => sayValue(fact)).replace("{times}", () => plain(Number(fact.value)));
  return said + attribution(fact);
}

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "74 days to 2027-02-05", or that it is today or past. */
export function sayDaysTo(days: number, date: string, what: string): string {
  if (days < 0) return `${what} passed ${counted(-days, "day")} ago (${date})`;
  if (days === 0) return `${what} is today (${date})`;
  return `${counted(days, "day")} to ${date}`;
}

/** "114 days", "1 day". */
export const sayDays = (days: number): string => counted(days, "day");
