import { ones, tens } from "./number-words.ts";

/** Numbers in words of German, French and Spanish; words that mean something else too ("once", "cent") are left out. */
const foreign: Readonly<Record<number, string>> = {
  2: "zwei deux dos",
  3: "drei trois tres",
  4: "vier quatre cuatro",
  5: "fünf cinq cinco",
  6: "sechs seis",
  7: "sieben sept siete",
  8: "acht huit ocho",
  9: "neun neuf nueve",
  10: "zehn dix diez",
  11: "elf onze",
  12: "zwölf douze doce",
  13: "dreizehn treize trece",
  14: "vierzehn quatorze catorce",
  15: "fünfzehn quinze quince",
  16: "sechzehn seize dieciséis",
  17: "siebzehn diecisiete",
  18: "achtzehn dieciocho",
  19: "neunzehn diecinueve",
  20: "zwanzig vingt veinte",
  25: "fünfundzwanzig veinticinco",
  30: "dreißig trente treinta",
  40: "vierzig quarante cuarenta",
  50: "fünfzig cinquante cincuenta",
  60: "sechzig soixante sesenta",
  70: "siebzig setenta",
  80: "achtzig ochenta",
  90: "neunzig noventa",
};

/** What a number word of another language means. */
export const foreignNumbers: ReadonlyMap<string, number> = new Map(
  Object.entries(foreign).flatMap(([value, words]) =>
    words.split(" ").map((word): [string, number] => [word, Number(value)]),
  ),
);

/** Words that count in a text of any of the four languages. */
export const countWords: readonly string[] = [...ones.slice(1, 15), ...tens, ...foreignNumbers.keys()];
