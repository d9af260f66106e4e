import type { Mark, ReadSentence } from "../sayings/compile-sayings.ts";

type Place = { readonly from: number; readonly to: number };

/** A part of 1 that a sentence says of a topic; `bound` says to which side it is open, `exact` that it stands in digits. */
export type Share = {
  readonly value: number;
  readonly bound: "more" | "less" | null;
  readonly exact: boolean;
};

/** What may stand between a share and what it is of: "two thirds of the", "die Hälfte der", "la mitad de los". */
const link =
  /^(?:of|the|their|our|all|its|your|der|die|den|unserer|ihrer|von|des|de|les|la|los|las|sus|nos|leurs|d|'|")$/;
/** So many tokens may stand between a share and the word it is said with: "fell by a third", "60 % are idle". A convention. */
const nearWord = 2;

/** The share a sentence gives of what it says of a topic; null when it gives none. */
export function findShare({ tokens, marks }: ReadSentence, topic: Place, word: Place): Share | null {
  if (topic.to <= word.from && /^(?:that|who|which)$/.test(tokens[topic.to]?.lower ?? "")) return null;
  const bounds = marks.filter(({ meaning }) => meaning.role === "bound");
  const inWords = marks
    .filter((mark) => mark.meaning.role === "share" && isBeside(mark))
    .sort((a, b) => apart(a) - apart(b))[0];
  if (inWords?.meaning.role === "share")
    return { value: inWords.meaning.value, bound: boundOf(inWords.from), exact: false };
  const [digits] = percents()
    .filter(isBeside)
    .sort((a, b) => apart(a) - apart(b));
  if (digits !== undefined) {
    const value = Number(tokens[digits.from]?.lower.replace(",", "."));
    return { value: value / 100, bound: boundOf(digits.from), exact: true };
  }
  const most = bounds.find((mark) => isMajority(mark) && isBeside(mark));
  return most === undefined ? null : { value: 0.5, bound: "more", exact: false };

  function isBeside({ from, to }: Place): boolean {
    if (to <= topic.from && tokens.slice(to, topic.from).every(({ lower }) => link.test(lower))) return true;
    const gap = from >= word.to ? from - word.to : word.from - to;
    return gap >= 0 ? gap <= nearWord : from >= word.from;
  }

  function apart({ from }: Place): number {
    return Math.abs(from - word.from);
  }

  function percents(): Place[] {
    return tokens.flatMap(({ kind, lower }, at) => {
      const value = Number(lower.replace(",", "."));
      const isPercent = kind === "number" && /^(?:%|percent|prozent)$/.test(tokens[at + 1]?.lower ?? "");
      return isPercent && Number.isFinite(value) && value <= 100 ? [{ from: at, to: at + 2 }] : [];
    });
  }

  function boundOf(at: number): Share["bound"] {
    const before = bounds.find(({ to }) => to <= at && at - to <= 1);
    const { meaning } = before ?? {};
    return meaning?.role === "bound" && meaning.bound !== "majority" ? meaning.bound : null;
  }
}

const isMajority = ({ meaning }: Mark): boolean => meaning.role === "bound" && meaning.bound === "majority";
