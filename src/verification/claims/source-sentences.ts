import { ordinaryNames } from "../../language/names/ordinary-names.ts";
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
  /** The line in which the words stand, with the one before it; null where they stand in none. */
  readonly lineOf: (words: string) => { readonly line: string; readonly before: string } | null;
  /** Words of names of people, in lower case: two words with capitals in a row somewhere in them. */
  readonly people: () => ReadonlySet<string>;
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
  const sentences = labelled(yield* sentencesOf(lines), lines);
  const plain: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % linesOfPiece === 0) yield;
    plain.push(plainWords(line));
  }
  const whole = ` ${plain.filter((line) => line !== "").join(" ")} `;
  let people: ReadonlySet<string> | null = null;
  return {
    all: () => sentences,
    hold: (words) => whole.includes(` ${plainWords(words)} `),
    lineOf: (words) => {
      const wanted = ` ${plainWords(words)} `;
      const at = plain.findIndex((line) => ` ${line} `.includes(wanted));
      return at === -1 ? null : { line: lines[at] ?? "", before: lines[at - 1] ?? "" };
    },
    people: () => {
      people ??= peopleIn(lines);
      return people;
    },
  };
}

const label = /^\s*[-*•]?\s*(\p{L}[\p{L} ()/-]{1,40}?)\s?:\s/u;

/** "Tickets: 12; 4 are still open": what stands behind the first sentence of a line is said of its label too. */
function labelled(sentences: readonly Said[], lines: readonly string[]): Said[] {
  let before = 0;
  return sentences.map((said) => {
    const isFirst = said.line !== before;
    before = said.line;
    const name = isFirst ? null : (label.exec(lines[said.line - 1] ?? "")?.[1] ?? null);
    return name === null ? said : { ...said, text: `${name}: ${said.text}` };
  });
}

/** So many different words of names are kept; a convention. */
const mostPeople = 2000;
const twoNames =
  /(?<!\p{L})(\p{Lu}\p{Ll}{1,20}) (?:(?:van|von|de|der|den|da|di|del|la) ){0,2}(\p{Lu}[\p{L}'’-]{1,24})/gu;

function peopleIn(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    if (words.size > mostPeople) break;
    for (const [, first = "", last = ""] of line.slice(0, 4000).matchAll(twoNames))
      for (const word of [first, last])
        if (!ordinaryNames.has(word.toLowerCase())) words.add(word.toLowerCase());
  }
  return words;
}

/** The words alone, in lower case, with one space between. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
