import type { Unread } from "./reader.ts";

/** Kinds in the order of what they may change; a bare number says least. */
const weight: Readonly<Record<string, number>> = {
  passage: -1,
  amount: 0,
  percentage: 1,
  date: 2,
  share: 3,
  "length of time": 4,
  number: 5,
  person: 6,
};

/** How many passages are named; the rest stands in JSON. A convention. */
const most = 3;

export type SaidUnread = {
  readonly count: number;
  /** The passages that matter most, as they stand; JSON has their places. */
  readonly passages: readonly string[];
};

/** What was not understood, for a line of an answer or a notice; null when nothing was left. */
export function sayUnread(unread: readonly Unread[]): SaidUnread | null {
  if (unread.length === 0) return null;
  const passages = unread
    .toSorted((a, b) => (weight[a.kind] ?? 9) - (weight[b.kind] ?? 9))
    .map(({ context }) => `"${plain(context)}"`);
  return { count: unread.length, passages: [...new Set(passages)].slice(0, most) };
}

/** Whether figures are among it: then "no data" would be untrue. */
export const hasFigures = (unread: readonly Unread[]): boolean =>
  unread.some(({ kind }) => kind !== "person");

/** One line, without the signs that could end a sentence or a quotation in the answer around it. */
const plain = (words: string): string => words.replace(/[\p{Cc}"\s]+/gu, " ").trim();
