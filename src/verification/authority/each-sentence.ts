import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";

/** A sentence of an answer, with its line from 1. */
export type Said = {
  readonly text: string;
  readonly line: number;
  /** The practice says it word for word. */
  readonly own?: true;
};

/** A longer one is cut: patterns look at a sentence from several places, and the whole stays linear. */
const longest = 600;
const ends = lazyPattern(
  () => /(?<=[.!?](?:["”»“)\]*_]{0,3}))\s+(?=["„“«(*_[]{0,3}[\p{Lu}\d¿¡])|(?<=;)\s+|\s+\|\s+|<br\s?\/?>/u,
);
const abbreviation = lazyPattern(
  () =>
    /(?:\b(?:approx|e\.g|i\.e|vs|no|nr|inc|ltd|co|st|dr|mr|mrs|ms|z\.\s?B|d\.\s?h|bzw|ca|p\.\s?ej|Sr|Sra)|\b\p{L}|\b\d{1,2})\.$/iu,
);

/** The sentences of a Markdown text; emphasis marks, quoted words and line ends of tables are taken away. */
export function* sentencesOf(lines: readonly string[]): Work<Said[]> {
  const sentences: Said[] = [];
  for (const [index, written] of lines.entries()) {
    if (index % linesOfPiece === 0) yield;
    const text = plain(written);
    if (text === "" || /^#{1,6}\s/.test(written.trimStart())) continue;
    for (const sentence of joined(text.split(ends())))
      for (const piece of pieces(sentence)) sentences.push({ text: piece, line: index + 1 });
  }
  return sentences;
}

/** "15. Januar" and "e.g. a credit" are no ends of sentences. */
function joined(parts: readonly (string | undefined)[]): string[] {
  const sentences: string[] = [];
  for (const part of parts) {
    if (part === undefined) continue;
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation().test(last.slice(-12)) && last.length > 3)
      sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

function pieces(sentence: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < sentence.length; from += longest)
    found.push(sentence.slice(from, from + longest));
  return found;
}

/** What others said stands in quotation marks: it is theirs. */
const quoted = lazyPattern(() => /"[^"\n]{2,200}"|“[^”\n]{2,200}”|„[^“”\n]{2,200}[“”]|«[^»\n]{2,200}»/g);

/** … but words to be sent to the customer are ours. */
const dictated = lazyPattern(
  () =>
    /^(?:\d{1,2}[.)]\s*)?(?:write|send|say|tell|answer|reply|schreibe?|sage?|escrib[ea]|responde|écri[st]|écrivez|répond[sez]+)\b[^"“„«\n]{0,80}["“„«]/i,
);

function plain(line: string): string {
  const text = line
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[*_`]{1,3}/g, "")
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/^[\s>]*(?:[-+•–]|\|)?\s*/, "")
    .trim();
  return dictated().test(text)
    ? text.replace(/["“”„«»]/g, ": ")
    : text.replace(quoted(), (words) => (/\s/.test(words) ? '"…"' : words));
}
