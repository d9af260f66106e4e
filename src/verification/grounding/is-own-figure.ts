import type { FigureMention } from "../../language/figures/figure.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import type { AnswerLine } from "./answer-lines.ts";

/** The largest count that an answer may choose without a source: "three contacts", "at most 5 questions". */
const largestOwnCount = 12;

const forward = lazyPattern(
  () =>
    /(?:within|next|every|first|each|coming|following|at least|per|after|inside|in the|in|for the next|en|alle|innerhalb|dans|próximos|próximas|nächsten|prochains|prochaines)(?: (?:the|los|las|les|den))?\s*$/i,
);
const anchorWord = lazyPattern(
  () =>
    /\b(?:renew\w*|deadline|contract|notice|expir\w*|open|late|overdue|renovaci\w*|verläng\w*|frist|renouvel\w*|préavis|vence|plazo)\b/i,
);
const stateBefore = lazyPattern(
  () =>
    /(?:been|late by|overdue by|late|overdue|open|aged?|silent for|quiet for|open for|live for|late for|for the (?:last|past)|notice(?: period)?(?: (?:is|of|remains|stands at))?:?|preaviso(?: es)? de|Kündigungsfrist(?: von| beträgt)?|préavis de|(?:renewal|renews|deadline|contract)[^.;]{0,24} (?:in|is)|only|just|already|only in)\s*$/i,
);
const stateAfter = lazyPattern(
  () =>
    /^['’]?\s*(?:notice\b|late|overdue|old|ago|open|unresolved|past due|silent|without (?:contact|an?y? ?(?:answer|reply|response)|answer)|away|left|remaining|remain|to go|of notice|notice|(?:to|until|till) (?:the )?(?:decision |renewal )?(?:renewal|deadline|\d|;)|from (?:\d|;|today|now))/i,
);
const offsetAfter =
  /^\s*(?:before|ahead of|prior to|after|following|out from|antes|después|vor|nach|avant|après)\b/i;
/** What a success metric aims at: "118 → 150", "from 118 to 150", "≥ 140 (70 %)". */
const targetBefore =
  /(?:→|->|=>|[≥>]=?|\b(?:(?<!back )to|at least|targets?(?: of|:)?|goals?(?: of|:)?|auf|mindestens|ziel(?: von)?:?|al menos|hasta|objetivo:?|au moins|objectif\s?:?|a)|à|(?:→|->|[≥>]=?|\bto|\bauf|\ba|à|\bby [^;]{4,20}|\bi\.e\.)[^;]{0,30}[(,] ?(?:i\.e\. |that is )?)\s*(?:at least |about )?$/i;
const shareAbove = /\b(?:above|over|über|más de|plus de)\s*$/i;
/** "30 active seats by 31 December". */
const targetAfter =
  /^[^.;→]{0,40}\b(?:by|until|bis|antes del?|avant le|hasta) (?:the |el |zum )?[\d\p{L};]/iu;
/** "Il reste 90 jours avant": it says what is. */
const remaining =
  /(?<!\p{L})(?:reste(?:nt)?|quedan?|faltan?|bleiben|verbleiben|remain|remaining|left are|have)\s(?:noch\s|encore\s|only\s|just\s|about\s|nur\s|solo\s)?$/iu;
/** A question shows what an answer would look like. */
const exampleBefore =
  /(?:\be\.g\.|\b(?:for example|for instance|such as|por ejemplo|par exemple|zum Beispiel)|\bz\. ?B\.|\bp\. ?ej\.)[^.;?]{0,40}$/i;

/**
 * Figures an answer may set itself, by rule: a small count of what is not measured, a whole (100 %) and none, minutes,
 * the target of a success metric, what a question gives as an example, a length of time that plans ("within 14 days",
 * "a 30-minute call", "two weeks before the deadline") and says nothing of what is.
 */
export function isOwnFigure(figure: FigureMention, { text, part }: AnswerLine): boolean {
  const { kind, value, measured, start, end } = figure;
  if (value === 0 || (kind === "percent" && value === 100)) return true;
  const lead = text.slice(Math.max(0, start - 60), start);
  if (text.includes("?") && exampleBefore.test(lead)) return true;
  if (part === "target" && (kind === "plain" || kind === "percent"))
    if (
      targetBefore.test(lead) ||
      (kind === "percent" && shareAbove.test(lead)) ||
      targetAfter.test(text.slice(end, end + 60))
    )
      return true;
  if (kind === "plain") return !measured && figure.step === 1 && value <= largestOwnCount;
  if (kind !== "duration") return false;
  if (value < 1 / 24) return true;
  if (remaining.test(text.slice(Math.max(0, start - 24), start))) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  const adjective = /^[A-Za-zÀ-ɏ\d]+-[A-Za-zÀ-ɏ]/.test(text.slice(start, end)) && !/^ ?notice/i.test(after);
  if (offsetAfter.test(after) || adjective) return true;
  if (/\b(?:within|every|next|first)\s*$/i.test(before)) return true;
  if (stateAfter().test(after) || stateBefore().test(before)) return false;
  if (part !== "state") return !/\bin\s*$/.test(before) || !anchorWord().test(before);
  return forward().test(before) && !(/\bin\s*$/i.test(before) && anchorWord().test(text));
}
