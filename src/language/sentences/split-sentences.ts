import { monthNames } from "../dates/calendar-names.ts";
import { longest, type Sentence } from "./sentence.ts";

const plain: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
  "\t": " ",
};
const fancy = /[\u2018\u2019\u201c\u201d\u00a0\u202f\u2009\u2010\u2011\u2212\t]/g;
const control = /\p{Cc}/gu;

/** "approx. 40", "Inc. renews", "Jan. 22": the full stop ends no sentence. */
const abbreviations = new Set([
  ..."mr mrs ms dr st vs approx ca inc corp ltd co no nr e.g i.e eg ie etc est dept mgr sr jr".split(" "),
  // "may" is a word of its own.
  ...monthNames.filter((name) => name !== "may"),
  "sept",
]);
const bullet = /^[\s>]*(?:[-*•‣◦+]|\d{1,2}[.)]|\[[ xX]?\])\s+/;
const markup = /^[\s>#*_|]+/;
const heading = /^[\s>#*_]*([A-Za-z][A-Za-z &/'-]{2,40}?)[*_]*\s*:?[*_]*\s*$/;

/**
 * The sentences of a text with their lines. Ends of lines end a sentence; so do `.`, `!`, `?` and `;` before
 * a space. A heading holds for the list below it, also over empty lines, or else for the lines right below it.
 * A longer run is cut at a space (or hard) so that no piece exceeds `longest`.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let section: string | null = null;
  let bullets = false;
  let gap = false;
  let line = 0;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    line += 1;
    const written = text.slice(from, to);
    from = to + 1;
    if (written.trim() === "") {
      gap = true;
      continue;
    }
    const normal = written.replace(fancy, (character) => plain[character] ?? " ").replace(control, " ");
    const short = normal.length <= 60;
    const title = short && /[:#*]/.test(normal) ? heading.exec(normal)?.[1] : undefined;
    if (title !== undefined) {
      section = title.trim().toLowerCase();
      bullets = false;
      gap = false;
      sentences.push({
        text: title.trim(),
        line,
        asked: false,
        section: null,
        listed: false,
        heading: normal.includes("#"),
      });
      continue;
    }
    const listed = bullet.test(normal.slice(0, longest));
    if (!listed && (bullets || gap)) section = null;
    bullets = listed;
    gap = false;
    const start = (listed ? bullet : markup).exec(normal.slice(0, longest))?.[0].length ?? 0;
    for (const piece of pieces(normal.slice(start)))
      sentences.push({
        text: piece,
        line,
        asked: /\?["')\]*_]{0,3}$/.test(piece.slice(-4)),
        section,
        listed: listed || section !== null,
        heading: false,
      });
  }
  return sentences;
}

function* pieces(line: string): Generator<string> {
  let start = 0;
  while (start < line.length) {
    const end = sentenceEnd(line, start);
    const piece = line.slice(start, end).trim();
    if (piece !== "") yield piece;
    start = end;
  }
}

/** Where the sentence starting at `start` ends, at most `longest` further on. */
function sentenceEnd(line: string, start: number): number {
  const limit = Math.min(line.length, start + longest);
  for (let at = start; at < limit; at += 1) {
    const character = line[at];
    if (character !== "." && character !== "!" && character !== "?" && character !== ";") continue;
    let next = at + 1;
    while (next < limit && /["')\]!?.*_]/.test(line[next] ?? "")) next += 1;
    if (next < line.length && line[next] !== " ") continue;
    if (character === "." && abbreviated(line, start, at)) continue;
    return next;
  }
  if (limit === line.length) return limit;
  const space = line.slice(start, limit).lastIndexOf(" ");
  return space > longest / 2 ? start + space + 1 : limit;
}

function abbreviated(line: string, start: number, stop: number): boolean {
  let from = stop;
  while (from > start && stop - from < 6 && /[A-Za-zÀ-ɏ.]/.test(line[from - 1] ?? "")) from -= 1;
  const word = line.slice(from, stop).toLowerCase();
  // "J. Smith" goes on; "3.2x." and "$240k." end.
  if (word.length === 1) return word !== "i" && !/\d/.test(line[from - 1] ?? "");
  return abbreviations.has(word);
}
