import { linesOfPiece, type Work } from "../../slices/work.ts";
import { type Said, sentencesOf } from "../authority/each-sentence.ts";

/** More of question and notes than this is not looked through for words. A convention that bounds memory. */
const mostCharacters = 4_000_000;

/** Question and notes, looked through for words; nothing is read before it is asked for. */
export type SourceSentences = {
  /** Their sentences, as written but for marks of emphasis. */
  readonly all: () => readonly Said[];
  /** Whether the words stand somewhere in them, whatever the case and the signs between. */
  readonly hold: (words: string) => boolean;
};

/** Reads them in pieces; both answers are then at hand. */
export function* readSources(texts: readonly string[]): Work<SourceSentences> {
  const lines: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > mostCharacters) break;
    for (const line of text.split("\n")) lines.push(line);
  }
  const sentences = yield* sentencesOf(lines);
  const plain: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % linesOfPiece === 0) yield;
    plain.push(plainWords(line));
  }
  const whole = ` ${plain.filter((line) => line !== "").join(" ")} `;
  return { all: () => sentences, hold: (words) => whole.includes(` ${plainWords(words)} `) };
}

/** The words alone, in lower case, with one space between. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
