import type { Fact } from "../facts/fact.ts";
import { factValue } from "../facts/fact-value.ts";
import type { Practice } from "../practice/practice.ts";

function change(ratio: number): string {
  if (ratio === 0) return "unchanged";
  const size = factValue({ key: "usage.change", value: Math.abs(ratio), unit: "ratio" });
  return `${ratio < 0 ? "down" : "up"} ${size}`;
}

/** A fact's value in words: as it is written everywhere, but a change as "down 31 %". */
export const sayValue = (fact: Fact): string =>
  typeof fact.value === "number" ? sayNumber(fact.value, fact) : factValue(fact);

/** From so many words on a text is a passage of somebody's own. */
const passage = 5;

/** The same inside a sentence of ours: a passage of theirs stands in quotation marks. */
export const quotedValue = (fact: Fact): string => {
  const said = sayValue(fact);
  return fact.unit === "text" && said.split(" ").length >= passage ? `"${said.replaceAll('"', "'")}"` : said;
};

/** A number in the unit of a fact, for the fact's own value and for the limits it is held against. */
export const sayNumber = (value: number, fact: Fact): string =>
  fact.key === "usage.change" ? change(value) : factValue({ ...fact, value });

/** Who said it and when, in brackets: " (VP Operations, 2026-10-14)", " (as of 2026-10-14)"; empty when neither is known. */
function attribution(fact: Fact): string {
  const { by, asOf } = fact;
  if (by === undefined) return asOf === undefined ? "" : ` (as of ${asOf})`;
  return ` (${by}${asOf === undefined ? "" : `, ${asOf}`})`;
}

/** A fact as part of a reason, in the practice's words: "usage down 31 %". */
export function sayFact(fact: Fact, practice: Practice): string {
  const words = practice.words.facts[fact.key];
  const template = typeof words === "object" ? words[`${fact.value}`] : words;
  const said =
    template === undefined
      ? `${fact.key.replaceAll(/[._]/g, " ")}: ${quotedValue(fact)}`
      : template
          .replace("{value}", () => quotedValue(fact))
          .replace("{times}", () => factValue({ key: fact.key, value: fact.value, unit: "count" }));
  return said + attribution(fact);
}

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "74 days to 2027-02-05", or that it is today or past. */
export function sayDaysTo(days: number, date: string, what: string): string {
  if (days < 0) return `${what} passed ${sayDays(-days)} ago (${date})`;
  if (days === 0) return `${what} is today (${date})`;
  return `${sayDays(days)} to ${date}`;
}

/** "114 days", "1 day". */
export const sayDays = (days: number): string =>
  factValue({ key: "renewal.notice_days", value: days, unit: "days" });
