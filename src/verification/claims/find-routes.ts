import { deciders } from "../authority/partner-words.ts";
import type { AccountGrounds } from "../grounds.ts";
import type { ReadSentence } from "../sayings/compile-sayings.ts";
import type { RoutePart } from "../sayings/sayings.ts";

/** What a sentence says of who decides that is less than the route asks for. */
export type Understated = { readonly start: number; readonly end: number };

/** What may stand behind "I can decide this", so that "this" is the whole matter and not "this part". */
const whole =
  /^(?:[.,;!)–—-]|alone|myself|now|today|here|without|on|and|right|immediately|straight|at|by|so|as|allein|alleine|selbst|sofort|und|ohne|sola|solo|yo|sin|ya|seule?|moi|sans|et|y|$)/;
/** "I decide alone how we communicate": a part, and hers. */
const part =
  /^(?:how|which|whom|who|what|when|where|about|in|over|wie|wann|welche\w*|wen|was|worüber|über|comment|quand|quels?|quelles?|qui|sur|cómo|cuándo|qué|quién|sobre|dentro)$/;

/** Words that name the whole in front of "I can decide", or only lead over to it. */
const leads =
  /^(?:and|so|but|that|then|because|here|yes|therefore|this|it|all|everything|which|is|das|dies|alles|und|also|denn|hier|dass|cela|tout|et|donc|que|oui|esto|eso|todo|y|pues|sí)$/;

/** Parts that speak of the whole; the others take on a matter (find-taken-on.ts). */
const ofWhole: ReadonlySet<RoutePart> = new Set<RoutePart>(["alone", "unneeded", "unescalated"]);

/** Finds "I can decide this", "nobody has to be asked" and the like where the account's route asks for others. */
export function findUnderstated(
  sentence: string,
  { tokens, marks }: ReadSentence,
  { route }: Pick<AccountGrounds, "route">,
): Understated | null {
  if (route === "decide" || tokens.at(-1)?.lower === "?") return null;
  for (const { meaning, from, to } of marks) {
    if (meaning.role !== "route" || !ofWhole.has(meaning.part)) continue;
    if (meaning.part === "unescalated" && route !== "escalate") continue;
    const next = tokens[to]?.lower ?? "";
    const last = tokens[to - 1]?.lower ?? "";
    // "I can decide this: first call the administrator": this is what follows.
    if (
      part.test(next) ||
      (next === ":" && meaning.part === "alone") ||
      isSupposed(from) ||
      (meaning.part === "alone" && isPart(from))
    )
      continue;
    if (meaning.part === "alone" && /^(?:this|it|that|das|dies|lo|esto)$/.test(last) && !whole.test(next))
      continue;
    if (
      meaning.part !== "alone" &&
      /^(?:for|to|before|für|um|pour|avant|para|antes)$/.test(next) &&
      !hasGift(to)
    )
      continue;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? sentence.length;
    const behind = sentence.slice(end);
    if (
      /^[^.;]{0,40}\b(?:with|only|together|once|after|mit|nur|nach|avec|après|con|tras)\b/i.test(behind) &&
      deciders().test(behind)
    )
      continue;
    return { start, end };
  }
  return null;

  /** "Outreach I can decide myself": what stands in front is what she decides. */
  function isPart(from: number): boolean {
    const before = tokens[from - 1];
    return (
      before?.kind === "word" &&
      !leads.test(before.lower) &&
      /^(?:i|kann|darf|je|puedo)$/.test(tokens[from]?.lower ?? "")
    );
  }

  function isSupposed(from: number): boolean {
    return marks.some(
      ({ meaning, to }) =>
        meaning.role === "cue" &&
        (meaning.cue === "supposed" || meaning.cue === "negations") &&
        to <= from &&
        from - to <= 8,
    );
  }

  function hasGift(from: number): boolean {
    return marks.some(
      (mark) =>
        mark.from >= from &&
        mark.meaning.role === "gift" &&
        /^(?:price|terms|percent|weak_price|weak_terms)$/.test(mark.meaning.part),
    );
  }
}
