import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { PhraseTrie } from "../phrase-trie.ts";
import type { Token } from "../tokens.ts";
import type { SpanWords, TimeUnit } from "../words.ts";

/** What the rest of a text shows about how it writes numbers and days. */
export type SpanHabits = {
  /** "05/03" is 5 March; null when nothing shows it. */
  readonly dayFirst: { readonly value: boolean | null; readonly why: string };
  /** "96.000" is ninety-six thousand. */
  readonly decimalComma: { readonly value: boolean | null; readonly why: string };
  /** Thousands stand apart by blanks: "2 400 seats". */
  readonly blankGroups?: boolean;
};

/** What every reader of spans may look at. */
export type SpanContext = {
  readonly words: CompiledWords;
  /** The day that relative dates count from. */
  readonly reference: CalendarDate;
  readonly habits: SpanHabits;
};

type Marker =
  | "percent"
  | "per_year"
  | "per_month"
  | "per_thing"
  | "ahead"
  | "ahead_after"
  | "behind"
  | "behind_after"
  | "ends"
  | "starts"
  | "middles"
  | "year_ends"
  | "quarter_ends"
  | "month_ends";

const markers: readonly Marker[] = [
  "percent",
  "per_year",
  "per_month",
  "per_thing",
  "ahead",
  "ahead_after",
  "behind",
  "behind_after",
  "ends",
  "starts",
  "middles",
  "year_ends",
  "quarter_ends",
  "month_ends",
];

/** The words of the languages in use, ready to be looked up. */
export type CompiledWords = {
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly today: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** A named day from here: its month and day, and how many tokens name it. */
  readonly holidayAt: (
    tokens: readonly Token[],
    at: number,
  ) => { readonly length: number; readonly day: string } | null;
  readonly doubtful: ReadonlySet<string>;
  readonly beforeMonth: ReadonlySet<string>;
  /** Every word that a value can begin with. */
  readonly starts: ReadonlySet<string>;
  /** How many tokens a phrase of that kind covers from here; 0 for none. */
  readonly marker: (of: Marker, tokens: readonly Token[], at: number) => number;
};

export function compileWords(languages: readonly SpanWords[]): CompiledWords {
  const merged = <T>(of: (words: SpanWords) => Readonly<Record<string, T>>): Map<string, T> =>
    new Map(languages.flatMap((words) => Object.entries(of(words))));
  const tries = new Map(
    markers.map((name) => {
      const trie = new PhraseTrie<true>();
      for (const words of languages) for (const phrase of words[name]) trie.add(phrase, true);
      return [name, trie];
    }),
  );
  const numbers = merged((words) => words.numbers);
  const firstWords = (of: (words: SpanWords) => readonly string[]): string[] =>
    languages.flatMap((words) => of(words).map((phrase) => phrase.trim().split(/[\s]/)[0] ?? ""));
  const holidays = new PhraseTrie<string>();
  for (const words of languages)
    for (const [name, day] of Object.entries(words.holidays)) holidays.add(name, day);
  const starts = new Set([
    ...languages.flatMap((words) => [
      ...Object.keys(words.ordinals),
      ...Object.keys(words.holidays).map((name) => name.split(" ")[0] ?? ""),
    ]),
    ...numbers.keys(),
    ...languages.flatMap((words) => [
      ...Object.keys(words.fractions),
      ...Object.keys(words.months),
      ...Object.keys(words.weekdays),
      ...Object.keys(words.currencies),
      ...Object.keys(words.today),
    ]),
    ...(
      ["ahead", "behind", "ends", "starts", "middles", "year_ends", "quarter_ends", "month_ends"] as const
    ).flatMap((marker) => firstWords((words) => words[marker])),
    ...(languages.length > 1 ? ["of"] : []),
    ...[
      "a",
      "an",
      "all",
      "none",
      "neither",
      "first",
      "second",
      "third",
      "fourth",
      "hundred",
      "thousand",
      "day",
      "week",
      "month",
      "next",
      "coming",
      "last",
      "past",
      "previous",
      "prior",
      "this",
      "q1",
      "q2",
      "q3",
      "q4",
    ],
  ]);
  return {
    numbers,
    starts,
    scales: merged((words) => words.scales),
    fractions: merged((words) => words.fractions),
    months: merged((words) => words.months),
    weekdays: merged((words) => words.weekdays),
    units: merged((words) => words.units),
    currencies: merged((words) => words.currencies),
    today: merged((words) => words.today),
    ordinals: merged((words) => words.ordinals),
    holidayAt: (tokens, at) => {
      const found = holidays.longestAt(tokens, at);
      const day = found?.values[0];
      return found && day !== undefined ? { length: found.length, day } : null;
    },
    doubtful: new Set(languages.flatMap(({ doubtful }) => doubtful)),
    beforeMonth: new Set(languages.flatMap(({ before_month }) => before_month)),
    marker: (of, tokens, at) => tries.get(of)?.longestAt(tokens, at)?.length ?? 0,
  };
}
