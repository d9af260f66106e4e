const longMonths =
  "January February March April May June July August September October November December".split(" ");
const longWeekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

const lower = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));

/** "jan", "feb" …, in their order. */
export const monthNames = lower(short(longMonths));
/** "Mon", "Tue" …, in their order. */
export const weekdayNames = short(longWeekdays);
/** Every way English writes a month or a weekday, in lower case. */
export const calendarWords: readonly string[] = [
  ...lower(longMonths),
  ...monthNames,
  "sept",
  ...lower(longWeekdays),
  ...lower(weekdayNames),
  ..."tues thur thurs".split(" "),
];

// Fragments for patterns. Those without brackets are alternatives; none has a group unless its name says so.

/** The first three letters of a month. */
export const monthStart = monthNames.join("|");
export const longMonth = lower(longMonths).join("|");
/** A month in long or short form. */
export const monthForms =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** The same as a word, with the full stop of an abbreviation. */
export const month = `(?:${monthForms})\\b\\.?`;
/** The first three letters of a weekday. */
export const weekdayStart = lower(weekdayNames).join("|");
export const longWeekday = lower(longWeekdays).join("|");
/** A weekday in long or short form. */
export const weekdayForms = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
/** The same as a word, with the rarer "thur". */
export const weekday = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b";

// The same in English, German, Spanish and French.

/** Captures a month in long or short form. */
export const foreignMonthGroup =
  "(jan(?:uary|uar|vier|v)?|ene(?:ro)?|feb(?:ruary|ruar|rero)?|f[ée]v(?:rier|r)?|mar(?:ch|s|zo)?|m[äa]rz|apr(?:il)?|abr(?:il)?|avr(?:il)?|mayo?|mai|june?|juni|junio|juin|july?|juli|julio|juil(?:let)?|aug(?:ust)?|ago(?:sto)?|ao[uû]t|sept?(?:ember|iembre|embre)?|o[ck]t(?:ober|ubre|obre)?|nov(?:ember|iembre|embre)?|de[cz](?:ember|embre)?|d[ée]c(?:embre)?|dic(?:iembre)?)(?![a-zà-ÿ])\\.?";
/** A cheap sign of a month: its first letters. */
export const foreignMonthSign =
  "jan|ene|f[eé][bv]|mar|mär|a[pbv]r|ma[iy]|ju[nil]|ago|aug|ao[uû]|sep|o[ck]t|nov|d[eéi][cz]";
/** Short forms of months behind the number of a day. */
export const foreignMonthStart =
  "jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|ago|août|sep|oct|okt|nov|dec|dez|dic|déc|ene";
/** Long months of each language, as far as English does not write them so and they are no other word. */
export const foreignMonths = {
  de: "januar|februar|märz|juni|juli|oktober|dezember",
  es: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
  fr: "janvier|février|mars|avril|juillet|août|septembre|octobre|novembre|décembre",
} as const;
/** Monday to Friday. */
export const workingDays = {
  en: lower(longWeekdays.slice(0, 5)).join("|"),
  de: "montag|dienstag|mittwoch|donnerstag|freitag",
  es: "lunes|martes|miércoles|jueves|viernes",
  fr: "lundi|mardi|mercredi|jeudi|vendredi",
} as const;

const foreignStarts = [
  "jan ene",
  "feb fev",
  "mar",
  "apr abr avr",
  "may mai",
  "jun",
  "jul",
  "aug ago aou",
  "sep",
  "oct okt",
  "nov",
  "dec dez dic",
].map((starts) => starts.split(" "));

/** 1 to 12 by the first three letters; 0 for no month of English. */
export const monthNumber = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** 1 to 12 for a month of any of the four languages; 0 for no month. */
export function foreignMonthNumber(name: string): number {
  const plain = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (plain.startsWith("jui")) return plain.startsWith("juin") ? 6 : 7;
  return foreignStarts.findIndex((starts) => starts.includes(plain.slice(0, 3))) + 1;
}

/** "5 March 2027" for "2027-03-05". */
export const spelled = (date: string): string =>
  `${Number(date.slice(8))} ${longMonths[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
