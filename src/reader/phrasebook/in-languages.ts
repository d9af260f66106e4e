import type { LanguageRun, LanguagesOfText } from "../../language/recognise-languages.ts";
import type { SpanHabits } from "../../language/spans/context.ts";
import { readSpanHabits } from "../../language/spans/read-span-habits.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { Cell } from "../layout/cell.ts";
import type { Unread } from "../reader.ts";
import type { Phrasebook } from "./compile.ts";

/** What is known of a text that is all English. */
export const allEnglish: LanguagesOfText = { at: () => "en", foreign: [], ids: new Set() };

/** A cell with its tokens, its heading and the line over it as the phrasebook compares them. */
export function inLanguage(cell: Cell, languages: LanguagesOfText, book: Phrasebook): Cell {
  const language = languages.at(cell.from);
  const gloss = book.glosses?.get(language);
  if (gloss === undefined) {
    const tokens = book.mend(cell.tokens);
    return tokens === cell.tokens ? cell : { ...cell, tokens };
  }
  return {
    ...cell,
    language,
    tokens: gloss.tokens(cell.tokens),
    section: cell.section === null ? null : gloss.plain(cell.section),
    head: cell.head === null ? null : gloss.plain(cell.head),
  };
}

/** Words in the languages of the text, where they are looked at before their sentence is known. */
export function glossed(
  words: readonly Token[],
  languages: LanguagesOfText,
  book: Phrasebook,
): readonly Token[] {
  const first = words[0];
  const gloss =
    book.glosses?.get(first === undefined || first.start === 0 ? "" : languages.at(first.start)) ??
    [...(book.glosses?.values() ?? [])][0];
  return gloss === undefined ? words : gloss.tokens(words);
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Headings of tables in English words, months too. */
export const plainHeads =
  (languages: LanguagesOfText, book: Phrasebook) =>
  (words: string, offset: number): string => {
    const gloss = book.glosses?.get(languages.at(offset)) ?? [...(book.glosses?.values() ?? [])][0];
    return gloss === undefined
      ? words
      : gloss
          .plain(words)
          .split(" ")
          .map((word) => monthNames[(book.words.months.get(word.replace(/\.$/, "")) ?? 0) - 1] ?? word)
          .join(" ");
  };

/** An office in any of the languages in use. */
export const tokensOfOffice = (office: string, book: Phrasebook): (readonly Token[])[] => {
  const tokens = tokenise(office);
  return [tokens, ...[...(book.glosses?.values() ?? [])].map((gloss) => gloss.tokens(tokens))];
};

/** Where nothing of the text shows another order, the languages that are read beside English put the day first. */
export function habitsIn(text: string, { ids, foreign }: LanguagesOfText, book: Phrasebook): SpanHabits {
  if (book.glosses === undefined || book.glosses.size === 0 || foreign.length === 0)
    return readSpanHabits(text);
  // "22.01." is a day there, no number with a decimal point.
  const habits = readSpanHabits(text.replace(/(?<![\d.])\d{1,2}\.\d{1,2}\.(?!\d)/g, " "));
  const { dayFirst, decimalComma } = habits;
  const shown = dayFirst.value !== null && !dayFirst.why.startsWith("the currency");
  const why = `the text is ${[...ids].flatMap((id) => nameOf(id, book)).join(" and ")}`;
  return {
    ...habits,
    blankGroups: true,
    dayFirst: shown ? dayFirst : { value: true, why },
    decimalComma: decimalComma.value === null ? { value: true, why } : decimalComma,
  };
}

const nameOf = (id: string, { data }: Phrasebook): string[] =>
  data.languages.filter((language) => language.id === id).map(({ name }) => name);

/** Runs in languages that the phrasebook does not have, neighbours as one. */
export function unreadRuns({ foreign }: LanguagesOfText, book: Phrasebook): LanguageRun[] {
  const runs: LanguageRun[] = [];
  for (const run of foreign) {
    if (book.glosses?.has(run.id) === true) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.id === run.id && last.to === run.from)
      runs[runs.length - 1] = { ...last, to: run.to };
    else runs.push(run);
  }
  return runs;
}

const longest = 120;

/** Each such passage as unread; lines that pose as instructions are left out. */
export function listPassages(
  runs: readonly LanguageRun[],
  text: string,
  book: Phrasebook,
  {
    sourceAt,
    isPosing,
  }: { readonly sourceAt: (offset: number) => string; readonly isPosing: (offset: number) => boolean },
): Unread[] {
  return runs.flatMap(({ from, to, id }): Unread[] => {
    const words = text
      .slice(from, Math.min(to, from + 4 * longest))
      .replace(/\s+/g, " ")
      .trim();
    if (words === "" || isPosing(from)) return [];
    const name = nameOf(id, book)[0] ?? "another language";
    return [
      {
        source: sourceAt(from),
        text: words.slice(0, longest),
        kind: "passage",
        context: words.slice(0, longest),
        why: `written in ${name}, which the rules do not read`,
      },
    ];
  });
}
