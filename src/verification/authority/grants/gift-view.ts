import type { Token } from "../../../language/tokens.ts";
import type { Mark, ReadSentence } from "../../sayings/compile-sayings.ts";
import type { GiftPart } from "../../sayings/sayings.ts";
import type { FoundGrant } from "./find-grant-words.ts";

/** So many tokens may stand between who gives and what is done. A convention. */
const nearGiver = 6;

/** Words of a sentence that are a part of a gift, by their places among the tokens; the end is excluded. */
export type GiftWord = Pick<Mark, "from" | "to"> & { readonly part: GiftPart };

/** A sentence as what looks for gifts takes it. */
export type GiftView = ReturnType<typeof viewGift>;

/** How many tokens stand between two places. */
export const gap = (a: Pick<Mark, "from" | "to">, b: Pick<Mark, "from" | "to">): number =>
  a.from >= b.to ? a.from - b.to : b.from - a.to;

/** The parts of gifts in a sentence, and what stands around them. */
export function viewGift(sentence: string, { tokens, marks }: ReadSentence) {
  const parts = marks.flatMap(({ meaning, from, to }): GiftWord[] =>
    meaning.role === "gift" ? [{ part: meaning.part, from, to }] : [],
  );
  const of = (...wanted: readonly GiftPart[]): GiftWord[] =>
    parts.filter(({ part }) => wanted.includes(part));
  const first = tokens.findIndex(({ kind }: Token) => kind === "word");
  return {
    sentence,
    tokens,
    parts,
    first,
    of,
    isOneStretch,
    isPraise,
    hasGiver,
    wantedIn,
    isOwnWork,
    freeIn,
    startOf,
    endOf,
  };

  function isOneStretch(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (/^[;.!?()]$/.test(tokens[at]?.lower ?? "")) return false;
    return true;
  }

  /** "I give Dana credit for the early wins." */
  function isPraise({ from, to }: GiftWord): boolean {
    return tokens[from]?.lower === "credit" && /^(?:for|where|to)$/.test(tokens[to]?.lower ?? "");
  }

  function hasGiver(act: GiftWord): boolean {
    return of("givers").some(({ from, to }) =>
      to <= act.from
        ? act.from - to <= nearGiver && isOneStretch(to, act.from) && !wantedIn(to, act.from)
        : from >= act.to && from - act.to <= 1,
    );
  }

  function wantedIn(from: number, to: number): boolean {
    return of("wanted").some((one) => one.from >= from && one.to <= to);
  }

  /** "free training", "we offer a workshop on pricing": what is given is our own work. */
  function isOwnWork(act: GiftWord, matter: GiftWord): boolean {
    const to = Math.max(act.to, matter.to);
    return of("work").some(
      (one) =>
        (one.from >= act.to && one.to <= matter.from) ||
        (one.from >= to && one.from - to <= 1) ||
        (act.part === "free" && gap(one, act) <= 3),
    );
  }

  function freeIn(from: number, to: number): FoundGrant["free"] {
    const instead = tokens.flatMap(({ lower }, at) =>
      at >= from && at < to && /^(?:instead|statt|anstatt|lieu|lugar)$/.test(lower)
        ? [{ from: at, to: at + 2 }]
        : [],
    );
    return [...of("free", "strong_done", "weak_done", "terms", "price", "whole"), ...instead]
      .filter((one) => one.from >= from && one.to <= to)
      .map((one) => [startOf(one.from), endOf(one.to)] as const);
  }

  function startOf(token: number): number {
    return tokens[token]?.start ?? 0;
  }

  function endOf(token: number): number {
    return tokens[token - 1]?.end ?? sentence.length;
  }
}
