import { lazyPattern } from "../../../language/patterns/lazy-pattern.ts";
import { dayMark } from "./grant-sources.ts";

const days = lazyPattern(
  () =>
    /(?<![\p{L}\d])(?:\d{4}-\d\d|\d{1,2}(?:st|nd|rd|th|\.|er)?\s(?:of |de )?(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|ago|août|sep|oct|okt|nov|dec|dez|dic|déc|ene)|(?:early |mid-?|late |the end of |end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]\b|next (?:week|month|quarter|sprint|release|year)|this (?:week|month|quarter|year)|monday|tuesday|wednesday|thursday|friday|tomorrow|year.end|christmas|the (?:month|quarter|year|week)\b|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|the (?:first|second|third|fourth|next|coming) (?:quarter|sprint|release|week|month))|(?:the )?\d{1,2} ?(?:hours|days|weeks|months|business days)|(?:two|three|four|five|six|a|one) (?:hours?|days?|weeks?|months?)|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:el )?(?:primer|segundo|tercer|cuarto|próximo) (?:trimestre|mes)|la próxima (?:semana|versión)|januar|februar|märz|juni|juli|oktober|dezember|(?:im |ersten |zweiten |dritten |vierten |nächsten |nächster ){1,2}(?:quartal|monat|woche|release|sprint)|nächste woche|janvier|février|mars|avril|juillet|août|septembre|octobre|novembre|décembre|(?:le |au )?(?:premier|deuxième|troisième|quatrième|prochain) (?:trimestre|mois)|la semaine prochaine)/gu,
);
const sign = lazyPattern(
  () =>
    /\d|january|february|march|april|may|june|july|august|september|october|november|december|\bq[1-4]|next|this|day|tomorrow|year|christmas|month|quarter|week|sprint|release|hour|woch|quartal|monat|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|trimestre|semana|semaine|mes|mois|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|avril|juillet|août|septembre|octobre|novembre|décembre/,
);

/** The sentence, in lower case, with every day, month, quarter and span written over with marks of the same length. */
export const markDays = (lower: string): string =>
  sign().test(lower) ? lower.replace(days(), (words) => dayMark.repeat(words.length)) : lower;
