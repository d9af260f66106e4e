import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Figure, FigureKind, KnownFigure } from "../../language/figures/figure.ts";
import { readLine } from "../../language/figures/read-line.ts";
import { countWords } from "../../language/numbers/count-words.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import { type DayIndex, indexDays } from "./index-days.ts";
import { type FigureIndex, indexFigures } from "./index-figures.ts";
import { lineDifferences, otherKinds } from "./text-figures.ts";

/** More different figures or days than this are not kept: memory stays bounded. A convention. */
const mostKept = 200_000;

/**
 * What question and notes say. They are long and seldom needed: nothing is read until something was asked for in vain
 * and `catchUp` is called, which reads it, once.
 */
export type TextSearch = {
  readonly figure: (
    kinds: readonly FigureKind[],
    low: number,
    high: number,
    currency: string | null,
  ) => boolean;
  readonly day: (from: CalendarDate, to: CalendarDate, anyYear: boolean) => boolean;
  /** A number of them without its unit: "10.5" of "10.5 minutes". */
  readonly bare: (low: number, high: number) => boolean;
  /** Figures they state or that differ by what two of one line say, at most some: what an answer may reckon from. */
  readonly stated: () => readonly KnownFigure[];
  /** A day that lies so many days behind as-of. */
  readonly ahead: (fewest: number, most: number) => boolean;
  /** A day that lies so many days before as-of. */
  readonly past: (fewest: number, most: number) => boolean;
  /** In lower case. */
  readonly word: (word: string) => boolean;
  /** Reads what was asked for and not read yet; true when there was such, and the answers were no answers. */
  readonly catchUp: () => Work<boolean>;
  /** The words of the texts that were relied on, each once. */
  readonly evidence: () => readonly string[];
};

/** So many figures of the texts are reckoned with; a convention. */
const mostReckoned = 80;

type Stated = Figure & { readonly words: string };
type Index = {
  readonly figures: FigureIndex<Stated>;
  readonly bare: FigureIndex<Stated>;
  readonly stated: readonly KnownFigure[];
  readonly days: DayIndex;
  readonly wordsOf: ReadonlyMap<CalendarDate, string>;
};

export function searchTexts(texts: readonly string[], asOf: CalendarDate): TextSearch {
  const relied = new Set<string>();
  const missed = { index: false, words: false };
  let index: Index | null = null;
  let words: ReadonlyMap<string, string> | null = null;
  const rely = (said: string | null | undefined): boolean => {
    if (said == null) return false;
    relied.add(said);
    return true;
  };
  const indexed = (find: (index: Index) => string | null | undefined): boolean => {
    missed.index ||= index === null;
    return index !== null && rely(find(index));
  };
  return {
    figure: (kinds, low, high, currency) =>
      indexed(({ figures }) => {
        for (const kind of kinds) {
          const found = figures.find({ kind, low, high, currency });
          if (found !== null) return found.words;
        }
        return null;
      }),
    day: (from, to, anyYear) =>
      indexed(({ days, wordsOf }) => {
        const day = days.within(from, to) ?? (anyYear ? days.inAnyYear(from) : null);
        return day === null ? null : wordsOf.get(day);
      }),
    bare: (low, high) =>
      indexed(({ bare }) => bare.find({ kind: "plain", low, high, currency: null })?.words),
    stated: () => {
      missed.index ||= index === null;
      return index?.stated ?? [];
    },
    ahead: (fewest, most) =>
      indexed(({ days, wordsOf }) => {
        const day = days.behind(asOf, fewest, most);
        return day === null ? null : wordsOf.get(day);
      }),
    past: (fewest, most) =>
      indexed(({ days, wordsOf }) => {
        const day = days.before(asOf, fewest, most);
        return day === null ? null : wordsOf.get(day);
      }),
    word: (word) => {
      missed.words ||= words === null;
      return rely(words?.get(word));
    },
    *catchUp() {
      const isBehind = missed.index || missed.words;
      if (missed.index) index = yield* readTexts(texts, asOf);
      if (missed.words) words = yield* readWords(texts);
      missed.index = false;
      missed.words = false;
      return isBehind;
    },
    evidence: () => [...relied],
  };
}

/** Asks for something that may rest on the texts; once more where they had to be read for it. */
export function* asking<Answer>(texts: TextSearch, ask: () => Answer): Work<Answer> {
  let answer = ask();
  while (yield* texts.catchUp()) answer = ask();
  return answer;
}

function* readTexts(texts: readonly string[], asOf: CalendarDate): Work<Index> {
  const figures: Stated[] = [];
  const bare: Stated[] = [];
  const days = new Map<CalendarDate, string>();
  const reckoned: KnownFigure[] = [];
  const seen = new Set<string>();
  for (const text of texts)
    for (const [index, line] of text.split("\n").entries()) {
      if (index % linesOfPiece === 0) yield;
      if (!mayCount().test(line)) continue;
      const read = readLine(line, asOf);
      for (const mention of read.figures.filter(({ start, end }) => !isScale(line, start, end)))
        for (const other of [mention, ...otherKinds(mention, read.figures, line)]) {
          const { kind, value, currency } = other;
          const isBare = mention.kind !== "plain" && kind === "plain";
          const key = `${kind}${value}${currency}${isBare}`;
          if (seen.has(key) || seen.size >= mostKept) continue;
          seen.add(key);
          const words = line.slice(mention.start, mention.end).trim();
          (isBare ? bare : figures).push({ kind, value, currency, words });
          if (!isBare && reckoned.length < mostReckoned)
            reckoned.push({ kind, value, currency, fact: "the notes" });
        }
      if (reckoned.length < mostReckoned) reckoned.push(...lineDifferences(read.figures, line));
      for (const { spans, start, end } of read.days)
        for (const [from] of spans)
          if (!days.has(from) && days.size < mostKept) days.set(from, line.slice(start, end).trim());
    }
  return {
    figures: indexFigures(figures),
    bare: indexFigures(bare),
    stated: reckoned,
    days: indexDays(days.keys()),
    wordsOf: days,
  };
}

/** "2.9 of 5": the end of a scale counts nothing. */
const isScale = (line: string, start: number, end: number): boolean =>
  /^(?:5|10|100)$/.test(line.slice(start, end).trim()) &&
  /[\d.,] ?(?:of|out of|von|sur|de|\/) ?$/.test(line.slice(Math.max(0, start - 10), start)) &&
  !/^ \p{L}{4}/u.test(line.slice(end, end + 6));

const mayCount = lazyPattern(() => new RegExp(`\\d|(?<!\\p{L})(?:${countWords.join("|")})(?!\\p{L})`, "iu"));

/** The words of the texts as written, by their lower case. */
function* readWords(texts: readonly string[]): Work<Map<string, string>> {
  const words = new Map<string, string>();
  for (const text of texts)
    for (const [index, line] of text.split("\n").entries()) {
      if (index % linesOfPiece === 0) yield;
      for (const [word] of line.matchAll(/\p{L}{2,40}(?:-\p{L}{1,40})?/gu)) {
        if (words.size >= mostKept) return words;
        for (const part of [word, ...word.split("-")])
          if (!words.has(part.toLowerCase())) words.set(part.toLowerCase(), part);
      }
    }
  return words;
}
