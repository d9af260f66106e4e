import { lazyPattern } from "../../case/lazy-pattern.ts";
import type { AnswerLine } from "./answer-lines.ts";
import type { FigureMention } from "./figure.ts";

/** The largest count that an answer may choose without saying whence: "three contacts", "at most 5 questions". */
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

/**
 * Figures an answer may set itself, by rule: a small count of what is not measured, a whole (100 %) and none, minutes,
 * a length of time that plans ("within 14 days", "a 30-minute call", "two weeks before the deadline") and says
 * nothing of what is.
 */
export function isOwnFigure(figure: FigureMention, { text, part }: AnswerLine): boolean {
  const { kind, value, measured, start, end } = figure;
  if (value === 0 || (kind === "percent" && value === 100)) return true;
  if (kind === "plain") return !measured && figure.step === 1 && value <= largestOwnCount;
  if (kind !== "duration") return false;
  if (value < 1 / 24) return true;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  const adjective = /^[A-Za-zÀ-ɏ\d]+-[A-Za-zÀ-ɏ]/.test(text.slice(start, end)) && !/^ ?notice/i.test(after);
  if (offsetAfter.test(after) || adjective) return true;
  if (/\b(?:within|every|next|first)\s*$/i.test(before)) return true;
  if (stateAfter().test(after) || stateBefore().test(before)) return false;
  if (part !== "state") return !/\bin\s*$/.test(before) || !anchorWord().test(before);
  return forward().test(before) && !(/\bin\s*$/i.test(before) && anchorWord().test(text));
}
