import { equalsSigns, withoutWidth } from "../finding/look-alikes.ts";

const plainAscii = /^[\u0000-\u007f]*$/;
const signs = new RegExp(`[${equalsSigns}]`, "g");
const hidden = new RegExp(`[${withoutWidth}]`, "g");
/** Letters written with tags, which nothing shows; a flag's tags stand behind a black flag. */
const tags = /(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]{0,8})[\u{e0020}-\u{e007e}]/gu;

/** Cyrillic and Greek letters that look like Latin ones, in lower and upper case, each with what it looks like. */
const looks: ReadonlyMap<string, string> = new Map(
  [
    ["аеорсухіјѕһԁԛԝмткгпьԍӏѵ", "aeopcyxijshdqwmtkrnbglv"],
    ["АВЕКМНОРСТУХІЈЅԌԚԜѴ", "ABEKMHOPCTYXIJSGQWV"],
    ["αορινυκτχεηωϲϳ", "aopivuktxenwcj"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
    ["ıɑɡɩʟʀʏᴀᴄᴇɪᴋᴍɴᴏᴘᴛᴜᴠᴡᴢ", "iaglRYACEIKMNOPTUVWZ"],
  ].flatMap(([from = "", to = ""]) => [...from].map((sign, at): [string, string] => [sign, to[at] ?? sign])),
);
const lookAlike = new RegExp(`[${[...looks.keys()].join("")}]`, "gu");
const latin = /[a-z]/i;
/** A word of one script is a word of that language: "сор" stays Russian where nothing Latin stands in it. */
const mixed = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,}/gu;

/** Digits and signs that stand for letters inside a word: "1gn0re". */
const leet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const leetWord = /(?<![\p{L}\d@$])(?=[\d@$!]*\p{L})(?=\p{L}*[\d@$!])[\p{L}\d@$!]{3,}(?![\p{L}\d])/gu;
/** Letters with a sign between each: "I g n o r e", "i.g.n.o.r.e", "E N D". */
const spaced = /(?<![\p{L}\p{N}])\p{L}(?:([ ._*·|~/-])\p{L}(?:\1\p{L})+)(?![\p{L}\p{N}])/gu;
const spacedEquals = /=(?: =)+/g;

/** The text as a reader sees it: nothing hidden between the letters, look-alikes as what they look like. */
export function asItLooks(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .replace(tags, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000))
    .replace(hidden, "")
    .replace(signs, "=")
    .normalize("NFKC")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .replace(mixed, (word) =>
      latin.test(word) ? word.replace(lookAlike, (sign) => looks.get(sign) ?? sign) : word,
    )
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"');
}

/** Other ways to look at a text that seems to hide words: joined letters, signs read as letters, signs taken away. */
export function otherLooks(text: string): string[] {
  const joined = text
    .replace(spacedEquals, (signs) => signs.replaceAll(" ", ""))
    .replace(/ {2,}/g, "\u0001")
    .replace(spaced, (letters) => letters.replace(/[ ._*·|~/-]/g, ""))
    .replaceAll("\u0001", " ");
  const asLetters = joined.replace(leetWord, (word) =>
    /^\d+(?:st|nd|rd|th|k|m|x|h|d|w|am|pm)$/i.test(word) ? word : withoutLeet(word),
  );
  const all = text.replace(lookAlike, (sign) => looks.get(sign) ?? sign);
  const bare = text.normalize("NFD").replace(/(?<=\p{Script=Latin})\p{M}+/gu, "");
  const seen = [joined, asLetters, all, bare].filter((other) => other !== text);
  return [...new Set(seen)];
}

/** "a11" is "all": two ones at the end of a word are l. */
const withoutLeet = (word: string): string =>
  word
    .replace(/1(?=1)|(?<=1)1|(?<=[aeiou])1(?![aeiou]|\p{L}{2})/giu, "l")
    .replace(/[0134570@$!]/g, (sign) => leet[sign] ?? sign);

/** Letters written with tags, of which nothing is shown: an honest text has none. */
export const holdsTags = (text: string): boolean => {
  tags.lastIndex = 0;
  return tags.test(text);
};

const encoded = /(?<![A-Za-z\d+/])[A-Za-z\d+/]{24,4000}={0,2}(?![A-Za-z\d+/])/g;

/** What stands encoded in a text and reads as words: Base64. */
export function decodedTexts(text: string): string[] {
  if (text.length < 24 || !/[A-Za-z\d+/]{24}/.test(text)) return [];
  return [...text.matchAll(encoded)].slice(0, 8).flatMap(([code]) => {
    if (code.length % 4 === 1 || !/[A-Z]/.test(code) || !/[a-z]/.test(code)) return [];
    try {
      const decoded = atob(code.replace(/=+$/, ""));
      return /^[\t\n\r -~]{12,}$/.test(decoded) ? [decoded] : [];
    } catch {
      // No Base64 after all.
      return [];
    }
  });
}
