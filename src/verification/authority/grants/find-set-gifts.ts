import { deciders } from "../partner-words.ts";
import type { FoundGrant } from "./find-grant-words.ts";
import { type GiftView, type GiftWord, gap } from "./gift-view.ts";

/** Gifts that need nobody who gives: words that are one by themselves, a credit on its way, and what is not charged. */
export const findSetGifts = (view: GiftView): FoundGrant[] => [
  ...whole(view),
  ...moving(view),
  ...uncharged(view),
];

/** A gift by itself: "the answer is yes", "the two months will be refunded", or nothing but "Granted.". */
function whole({
  sentence,
  tokens,
  parts,
  first,
  isOwnWork,
  freeIn,
  startOf,
  endOf,
}: GiftView): FoundGrant[] {
  const few = tokens.filter(({ kind }) => kind === "word").length <= 2;
  return parts.flatMap((one): FoundGrant[] => {
    const isAll = few && one.from === first && one.part === "strong_done" && sentence.length > 3;
    if ((one.part !== "whole" && !isAll) || isOwnWork(one, one)) return [];
    return [
      { matter: "price", start: startOf(one.from), end: endOf(one.to), free: freeIn(one.from, one.to) },
    ];
  });
}

/** "A credit goes out with the next invoice", "der Nachlass ist durch": it is given already. */
function moving({
  sentence,
  of,
  isOneStretch,
  isOwnWork,
  wantedIn,
  isPraise,
  startOf,
  endOf,
}: GiftView): FoundGrant[] {
  if (deciders().test(sentence)) return [];
  return of("price").flatMap((price): FoundGrant[] => {
    const word = of("moves").find(
      ({ from }) => from >= price.to && from - price.to <= 7 && isOneStretch(price.to, from),
    );
    if (word === undefined || isOwnWork(word, price) || wantedIn(0, word.from) || isPraise(price)) return [];
    return [{ matter: "price", start: startOf(price.from), end: endOf(word.to), free: [] }];
  });
}

/** "We will not charge for the portal", "dafür berechnen wir nichts": the denial is the gift. */
function uncharged({
  tokens,
  of,
  isOneStretch,
  hasGiver,
  isOwnWork,
  startOf,
  endOf,
}: GiftView): FoundGrant[] {
  const denials = tokens.flatMap(({ lower }, at) => (denial.test(lower) ? [{ from: at, to: at + 1 }] : []));
  if (denials.length === 0) return [];
  return of("charging").flatMap((act): FoundGrant[] => {
    const near = denials.filter(
      (one) => gap(one, act) <= 8 && isOneStretch(Math.min(one.to, act.to), Math.max(one.from, act.from)),
    );
    const isGiven = hasGiver(act) || /(?:ons|rai|mos)$/.test(tokens[act.from]?.lower ?? "");
    if (near.length === 0 || !isGiven || isOwnWork(act, act) || worksFor(act, of("work"))) return [];
    const free = near.map(({ from, to }) => [startOf(from), endOf(to)] as const);
    return [{ matter: "price", start: startOf(act.from), end: endOf(act.to), free }];
  });
}

/** "We do not charge for training". */
const worksFor = (act: GiftWord, work: readonly GiftWord[]): boolean =>
  work.some(({ from }) => from >= act.to && from - act.to <= 4);

const denial =
  /^(?:not|n't|no|nothing|never|none|nichts|nicht|kein\p{L}*|rien|pas|aucun\p{L}*|nada|ningun\p{L}*|ningún)$/u;
