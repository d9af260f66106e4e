import {
  foreignMonthStart,
  foreignMonths,
  longMonth,
  workingDays,
} from "../../../language/dates/calendar-names.ts";
import { lazyPattern } from "../../../language/patterns/lazy-pattern.ts";
import { dayMark } from "./grant-sources.ts";

const days = lazyPattern(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{4}-\\d\\d|\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s(?:of |de )?(?:${foreignMonthStart})|(?:early |mid-?|late |the end of |end of )?(?:${longMonth}|q[1-4]\\b|next (?:week|month|quarter|sprint|release|year)|this (?:week|month|quarter|year)|${workingDays.en}|tomorrow|year.end|christmas|the (?:month|quarter|year|week)\\b|${workingDays.de}|${workingDays.es}|${workingDays.fr}|the (?:first|second|third|fourth|next|coming) (?:quarter|sprint|release|week|month))|(?:the )?\\d{1,2} ?(?:hours|days|weeks|months|business days)|(?:two|three|four|five|six|a|one) (?:hours?|days?|weeks?|months?)|${foreignMonths.es}|(?:el )?(?:primer|segundo|tercer|cuarto|próximo) (?:trimestre|mes)|la próxima (?:semana|versión)|${foreignMonths.de}|(?:im |ersten |zweiten |dritten |vierten |nächsten |nächster ){1,2}(?:quartal|monat|woche|release|sprint)|nächste woche|${foreignMonths.fr}|(?:le |au )?(?:premier|deuxième|troisième|quatrième|prochain) (?:trimestre|mois)|la semaine prochaine)`,
      "gu",
    ),
);
const sign = lazyPattern(
  () =>
    new RegExp(
      `\\d|${longMonth}|\\bq[1-4]|next|this|day|tomorrow|year|christmas|month|quarter|week|sprint|release|hour|woch|quartal|monat|${workingDays.de}|${workingDays.es}|${workingDays.fr}|${foreignMonths.es}|trimestre|semana|semaine|mes|mois|${foreignMonths.de}|${foreignMonths.fr}`,
    ),
);

/** The sentence, in lower case, with every day, month, quarter and span written over with marks of the same length. */
export const markDays = (lower: string): string =>
  sign().test(lower) ? lower.replace(days(), (words) => dayMark.repeat(words.length)) : lower;
