import type { ReadSentence } from "../../sayings/compile-sayings.ts";
import type { GiftPart } from "../../sayings/sayings.ts";
import type { FoundGrant } from "./find-grant-words.ts";
import { findPromises } from "./find-promises.ts";
import { findSetGifts } from "./find-set-gifts.ts";
import { type GiftWord, gap, viewGift } from "./gift-view.ts";
import type { Matter } from "./matter.ts";

/** So many tokens may stand between the act and what is given. A convention. */
const farthest = 12;

const strong: ReadonlySet<GiftPart> = new Set<GiftPart>(["price", "terms"]);
const given: ReadonlySet<GiftPart> = new Set<GiftPart>([
  "price",
  "weak_price",
  "terms",
  "weak_terms",
  "things",
]);
const money: ReadonlySet<GiftPart> = new Set<GiftPart>(["price", "weak_price"]);

/**
 * Where a sentence gives away what others decide, by the parts of a gift that stand close together. Whether it is denied,
 * conditional or left to others is not looked at here.
 */
export function findGifts(sentence: string, read: ReadSentence): FoundGrant[] {
  const view = viewGift(sentence, read);
  const { tokens, parts, first, isOneStretch, isPraise, hasGiver, wantedIn, isOwnWork, freeIn } = view;
  if (parts.length === 0) return [];
  const found: FoundGrant[] = [];
  for (const act of parts) {
    const matter = matterOf(act);
    if (matter === null || isOwnWork(act, matter)) continue;
    const [from, to] = [Math.min(act.from, matter.from), Math.max(act.to, matter.to)];
    found.push({
      matter: kindOf(matter.part),
      start: view.startOf(from),
      end: view.endOf(to),
      free: freeIn(from, to),
    });
  }
  return [...found, ...findSetGifts(view), ...findPromises(view)];

  function matterOf(act: GiftWord): GiftWord | null {
    const { part } = act;
    if (part === "strong_done" || part === "weak_done") {
      if (isInfinitive(act) || isAttribute(act)) return null;
      const isStrong = part === "strong_done";
      return near(
        act,
        new Set<GiftPart>([...(isStrong ? given : strong), "percent"]),
        isHeading(act) ? "any" : "before",
      );
    }
    if (part === "assents")
      return near(act, new Set<GiftPart>([...strong, "weak_price", "weak_terms", "products"]));
    if (part === "free") return near(act, given);
    if (part === "gets")
      return near(
        act,
        new Set<GiftPart>(["price", "terms", "percent"]),
        endsSentence(act) ? "any" : "behind",
      );
    if (isDescribing(act)) return null;
    const isOrder = part === "orders" && isFirst(act);
    const isGiven = part === "inflected" || hasGiver(act);
    if (part === "lowering" && (isGiven || isFirst(act))) return near(act, money);
    if ((part === "strong_acts" && isGiven) || part === "inflected" || isOrder)
      return (
        near(act, new Set<GiftPart>(["percent"]), "behind") ??
        near(act, strong) ??
        // "Put value against cost" gives nothing.
        (/^(?:put|consider)$/.test(tokens[act.from]?.lower ?? "") ? null : near(act, given))
      );
    return part === "weak_acts" && isGiven ? near(act, strong) : null;
  }

  function near(
    act: GiftWord,
    wanted: ReadonlySet<GiftPart>,
    side: "any" | "before" | "behind" = "any",
  ): GiftWord | null {
    const reached = parts.filter(
      (one) =>
        wanted.has(one.part) &&
        !isPraise(one) &&
        ((side !== "before" && one.from >= act.to) || (side !== "behind" && one.to <= act.from)) &&
        gap(one, act) <= farthest &&
        isOneStretch(Math.min(one.to, act.to), Math.max(one.from, act.from)) &&
        !crossesColon(act, one) &&
        !wantedIn(Math.min(one.to, act.to), Math.max(one.from, act.from)),
    );
    return reached.sort((a, b) => gap(a, act) - gap(b, act))[0] ?? null;
  }

  /** "Remove the worry: look up the notice clause": the order ends at the colon. */
  function crossesColon(a: GiftWord, b: GiftWord): boolean {
    if (/done$/.test(a.part) || a.part === "free") return false;
    return tokens.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)).some(({ lower }) => lower === ":");
  }

  /** "has to be agreed": not yet. */
  function isInfinitive({ from }: GiftWord): boolean {
    return /^(?:be|to|werden|être|ser|not|nicht)$/.test(tokens[from - 1]?.lower ?? "");
  }

  /** "The approved option": the word says which one, and gives nothing. */
  function isAttribute({ from, to }: GiftWord): boolean {
    const next = tokens[to];
    return to - from === 1 && next?.kind === "word" && !behindDone.test(next.lower);
  }

  /** "With an approved option": a participle between article and noun. */
  function isDescribing({ from, to }: GiftWord): boolean {
    const isParticiple = /ed$/.test(tokens[to - 1]?.lower ?? "") && to - from === 1;
    return (
      isParticiple &&
      /^(?:the|an?|any|one|this|each|every|no|our|their|its)$/.test(tokens[from - 1]?.lower ?? "")
    );
  }

  /** "Granted: 10 %". */
  function isHeading({ from, to }: GiftWord): boolean {
    return from === first && tokens[to]?.lower === ":";
  }

  /** German puts the verb last: "dass sie den Rabatt bekommen". */
  function endsSentence({ from, to }: GiftWord): boolean {
    return /en$/.test(tokens[from]?.lower ?? "") && /^[.,;!]?$/.test(tokens[to]?.lower ?? "");
  }

  /** The first word of a sentence or a step, or of what stands behind a colon or "and". */
  function isFirst({ from }: GiftWord): boolean {
    return (
      from === first || /^(?::|and|then|please|und|dann|et|puis|y|luego)$/.test(tokens[from - 1]?.lower ?? "")
    );
  }
}

/** What may stand behind "granted" where it is the verb. */
const behindDone =
  /^(?:for|by|and|from|as|until|today|now|to|in|at|on|with|already|then|so|but|if|von|für|ab|bis|und|im|zum|par|pour|dès|et|por|para|desde|hasta|y|con|a|without|too|also|here)$/;

const kindOf = (part: GiftPart): Matter =>
  part === "terms" || part === "weak_terms" ? "terms" : part === "products" ? "date" : "price";
