import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { FigureKind } from "../../language/figures/figure.ts";
import { readLine } from "../../language/figures/read-line.ts";

/** More different figures or days than this are not kept: memory stays bounded. A convention. */
const mostKept = 200_000;

/** What question and notes say, read once and only when something is not known otherwise. */
export type TextSearch = {
  readonly figure: (
    kinds: readonly FigureKind[],
    low: number,
    high: number,
    currency: string | null,
  ) => boolean;
  readonly day: (from: CalendarDate, to: CalendarDate, anyYear: boolean) => boolean;
  /** A day that lies so many days before as-of. */
  readonly past: (fewest: number, most: number) => boolean;
  /** In lower case. */
  readonly word: (word: string) => boolean;
  /** The words of the texts that were relied on, each once. */
  readonly evidence: () => readonly string[];
};

type Stated = { readonly value: number; readonly currency: string | null; readonly words: string };
type Index = {
  readonly figures: Readonly<Record<FigureKind, readonly Stated[]>>;
  readonly days: ReadonlyMap<CalendarDate, string>;
};

export function searchTexts(texts: readonly string[], asOf: CalendarDate): TextSearch {
  const relied = new Set<string>();
  let index: Index | null = null;
  let words: ReadonlyMap<string, string> | null = null;
  const read = (): Index => {
    index ??= readTexts(texts, asOf);
    return index;
  };
  const rely = (words: string): true => {
    relied.add(words);
    return true;
  };
  return {
    figure: (kinds, low, high, currency) =>
      kinds.some((kind) => {
        const all = read().figures[kind];
        for (let at = firstFrom(all, low); at < all.length; at++) {
          const stated = all[at];
          if (stated === undefined || stated.value > high) return false;
          if (currency === null || stated.currency === null || stated.currency === currency)
            return rely(stated.words);
        }
        return false;
      }),
    day: (from, to, anyYear) => {
      const { days } = read();
      if (from === to && !anyYear) return days.has(from) && rely(days.get(from) ?? "");
      for (const [day, words] of days)
        if ((day >= from && day <= to) || (anyYear && day.slice(4) === from.slice(4))) return rely(words);
      return false;
    },
    past: (low, high) => {
      for (const [day, words] of read().days) {
        const ago = daysBetween(day, asOf);
        if (ago >= low && ago <= high) return rely(words);
      }
      return false;
    },
    word: (word) => {
      words ??= readWords(texts);
      const written = words.get(word);
      return written !== undefined && rely(written);
    },
    evidence: () => [...relied],
  };
}

function readTexts(texts: readonly string[], asOf: CalendarDate): Index {
  const figures: Record<FigureKind, Stated[]> = { percent: [], money: [], duration: [], plain: [] };
  const days = new Map<CalendarDate, string>();
  const seen = new Set<string>();
  for (const text of texts)
    for (const line of text.split("\n")) {
      if (!/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/i.test(line)) continue;
      const read = readLine(line, asOf);
      for (const { kind, value, currency, start, end } of read.figures) {
        const key = `${kind}${value}${currency}`;
        if (seen.has(key) || seen.size >= mostKept) continue;
        seen.add(key);
        figures[kind].push({ value, currency, words: line.slice(start, end).trim() });
      }
      for (const { spans, start, end } of read.days)
        for (const [from] of spans)
          if (!days.has(from) && days.size < mostKept) days.set(from, line.slice(start, end).trim());
    }
  for (const kind of Object.values(figures)) kind.sort((a, b) => a.value - b.value);
  return { figures, days };
}

/** The words of the texts as written, by their lower case. */
function readWords(texts: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const text of texts)
    for (const [word] of text.matchAll(/\p{L}{2,40}(?:-\p{L}{1,40})?/gu)) {
      if (words.size >= mostKept) return words;
      for (const part of [word, ...word.split("-")])
        if (!words.has(part.toLowerCase())) words.set(part.toLowerCase(), part);
    }
  return words;
}

function firstFrom(sorted: readonly Stated[], low: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.value ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
