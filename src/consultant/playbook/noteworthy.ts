import { daysBetween } from "../../calendar/calendar-date.ts";
import type { Fact } from "../../facts/fact.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { readLine } from "../../language/figures/read-line.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { countedDays, phrase } from "./phrase.ts";

/** A rating older than a year says little of today (convention of the indicators). */
const ratingDays = 365;
const ratings: ReadonlySet<string> = new Set([
  "relationship.nps_rating",
  "relationship.nps_score",
  "support.csat_mean",
  "support.csat_pct",
]);
const inside =
  /\b(?:(?:inside|within) (?:the|their) (?:company|organi[sz]ation|group|firm|business)|internally|moved (?:teams?|departments?)|(?:to|into|in) (?:the|another|a different|a new) (?:\p{L}+ ){0,2}(?:team|department|division|unit|business line))\b/iu;
const outside =
  /\b(?:left the company|resign\w*|quit|new (?:job|employer)|joined|another company|competitor)\b/i;

/** What an answer must not pass over: old scores, a competitor named once, a champion who only moved inside the company. */
export function noteworthy(
  { practice, case: theCase }: Material,
  account: AccountMaterial,
): (string | null)[] {
  const flagged = new Set(account.assessment.redFlags.flatMap(({ facts }) => facts));
  return account.facts.flatMap((fact): (string | null)[] => {
    const { id, key, value } = fact;
    if (key === "account.imported_health") {
      const days = ageOf(fact, theCase);
      const age = days === null ? "" : phrase(practice, "imported_age", { days: countedDays(days) });
      return [phrase(practice, "imported", { score: String(value), age, id })];
    }
    if (key === "commercial.competitor" && !flagged.has(id))
      return [phrase(practice, "competitor", { competitor: oneSafeLine(String(value), 60), id })];
    if (ratings.has(key)) {
      const days = ageOf(fact, theCase);
      if (days === null || days <= ratingDays) return [];
      return [phrase(practice, "stale", { what: oneSafeLine(fact.quote, 60), days: countedDays(days), id })];
    }
    if (
      key === "stakeholder.champion" &&
      (value === "departed" || value === "inactive") &&
      movedInside(fact, theCase)
    )
      return [phrase(practice, "moved_inside", { who: nameOf(account) })];
    return [];
  });
}

/** Days since the value was observed: as the source says, or by the latest past day of the line it stands in. */
function ageOf({ asOf: observed, quote }: Fact, { asOf, question, notes }: Material["case"]): number | null {
  if (observed !== undefined) return daysBetween(observed, asOf);
  const days = lineWith(quote, [question, ...notes.map(({ text }) => text)])
    .flatMap((line) => readLine(line, asOf).days)
    .flatMap(({ spans }) => spans.map(([, to]) => to))
    .filter((day) => day < asOf)
    .sort();
  const last = days.at(-1);
  return last === undefined ? null : daysBetween(last, asOf);
}

const movedInside = ({ quote }: Fact, { question, notes }: Material["case"]): boolean =>
  lineWith(quote, [question, ...notes.map(({ text }) => text)]).some(
    (line) => inside.test(line) && !outside.test(line),
  );

/** The sentence that holds the words, of the first text that does. */
const lineWith = (quote: string, texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u))
    .filter(
      (line) => quote !== "" && (line.includes(quote) || quote.includes(line.trim())) && line.trim() !== "",
    )
    .slice(0, 1);

const nameOf = ({ facts }: AccountMaterial): string => {
  const name = facts.find(({ key }) => key === "stakeholder.champion_name")?.value;
  return typeof name === "string" ? oneSafeLine(name, 60) : "The champion";
};
