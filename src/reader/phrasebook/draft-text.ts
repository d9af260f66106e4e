import { type Token, tokenise } from "../../language/tokens.ts";
import type { Analysis } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Phrasebook, Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { draftAround } from "./draft-around.ts";
import { moodsOf } from "./judge-mood.ts";
import type { Mention } from "./mention.ts";
import type { Words } from "./words.ts";

const partsSentence = /^(?:and|but|while|whereas|because|;)$/;
const stop = /^(?:[.;?!|)\]]|->|\u2026|\.\.+)$/;
const stopWord = /^(?:but|because|although|though|however|so)$/;
const noun = /^(?:a|an|the|new|another|different|some)$/;

/** The words behind a cue, up to the end of the clause: "struggling with the new approval workflow". */
export function draftText(rule: Rule, head: Mention, { analysis, names, book, text }: Words): Draft | null {
  const { tokens, cell } = analysis;
  const isLabel = cell.label > 0 && head.to <= cell.label && head.from <= 3;
  if (rule.way.labelled === true && !isLabel) return null;
  if (
    rule.way.theirs === true &&
    /^(?:i|we|me|us|you|and)$/.test(tokens[head.from - 1]?.lower ?? "") &&
    !isTheirVoice(analysis, head.from)
  )
    return null;
  if (rule.way.value === "sentence") {
    const draft = draftAround(rule, head, head, analysis, book);
    // Who asks and how stands around the clause: "Tim said on the call, they want two more licences".
    const parts = analysis.moods.breaks.filter((at) => partsSentence.test(tokens[at]?.lower ?? ""));
    const start = parts.findLast((at) => at <= head.from) ?? 0;
    const end = parts.find((at) => at >= head.to) ?? tokens.length;
    const words = cleanWords(text.slice(tokens[start]?.start ?? cell.from, tokens[end - 1]?.end ?? cell.to));
    return draft === null
      ? null
      : { ...draft, value: words.replace(/^(?:and|but|so) |[.;!]$/gi, ""), cost: 0.6 };
  }
  if (rule.way.value === "whole") {
    const draft = draftAround(rule, head, head, analysis, book);
    const clause = moodsOf(tokens, analysis.moods, head.from, head.to, book);
    const words = text.slice(
      tokens[clause.start]?.start ?? cell.from,
      tokens[clause.end - 1]?.end ?? cell.to,
    );
    return draft === null
      ? null
      : { ...draft, value: cleanWords(words).replace(/^(?:and|but|so) /i, ""), cost: 0.6 };
  }
  let start = cell.kind === "field" && cell.label > 0 ? cell.label : head.to;
  if (cell.kind === "field" && head.to > cell.label) return null;
  while (
    start < tokens.length &&
    /^[:=,"'*_-]$|^is$|^are$|^that$|^was$|^to$|^of$|^were$/.test(tokens[start]?.lower ?? "") &&
    start < head.to + 3
  )
    start += 1;
  let to = start;
  const labelled = cell.label > 0 && head.to <= cell.label;
  while (to < tokens.length && to - start < 30) {
    const word = tokens[to]?.lower ?? "";
    if (stop.test(word) && !(word === ")" && tokens.slice(start, to).some(({ lower }) => lower === "(")))
      break;
    if (word === ".") break;
    if (!labelled && to > start + 1 && (stopWord.test(word) || (word === "," && commaEnds(tokens, to))))
      break;
    if (word === "-" && tokens[to]?.glued === false && tokens[to + 1]?.glued === false && to > start + 1)
      break;
    to += 1;
  }
  if (to - start < 1) return null;
  const draft = draftAround(
    rule,
    head,
    { from: head.from, to: labelled ? to : Math.min(to, head.to + 2) },
    analysis,
    book,
  );
  if (draft === null) return null;
  const words = cleanWords(text.slice(tokens[start]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  const value = words.includes("(") ? words : words.replace(/\)$/, "");
  if (
    value.length < 2 ||
    /^(?:but|and|or) /i.test(value) ||
    (rule.key === "account.csm" && isNoName(value, book)) ||
    // "Goals: 80 % reached", "Stage: £50,000", "a P1 open for two days": a figure is no goal and no subject.
    (rule.key !== "account.id" && rule.key !== "account.parent" && opensWithValue(analysis, start, to)) ||
    // "Blocker: Kurt Lenz, IT" names a person, no difficulty.
    (rule.key === "outcome.challenge" &&
      names.some(({ kind, from }) => kind === "person" && from === start)) ||
    /^(?:(?:she|he|they) says?|(?:in )?(?:their|her|his) (?:own )?words|none|no|n\/a|tbd|tbc|unknown|it|that|this|them|us|nothing|-)$/i.test(
      value,
    ) ||
    noun.test(value.toLowerCase())
  )
    return null;
  return { ...draft, value, from: head.from, to, cost: labelled ? 0.2 : 0.5 };
}

/** The words begin with an amount, a share, a stretch of time, or are nothing but a number. */
const opensWithValue = ({ spans }: Analysis, from: number, to: number): boolean =>
  spans.some(
    (span) =>
      span.from === from &&
      (span.kind === "money" ||
        span.kind === "duration" ||
        span.kind === "percent" ||
        span.kind === "share" ||
        (span.kind === "number" && span.to >= to)),
  );

/** "CSM: That's fair" is a turn of a conversation, "Owner: me" names nobody. */
const isNoName = (value: string, book: Phrasebook): boolean => {
  const first = tokenise(value)[0]?.lower ?? "";
  return first === "me" || book.names.ordinary.has(first) || book.names.common.has(first) || first === "s";
};

/** Words of the customer: quoted, or spoken by somebody of theirs. */
const isTheirVoice = ({ tokens, cell }: Analysis, at: number): boolean =>
  cell.speaker?.ours === false || tokens.slice(0, at).filter(({ lower }) => lower === '"').length % 2 === 1;

const commaEnds = (tokens: readonly Token[], at: number): boolean =>
  /^(?:which|and|how|what|when|renewal|arr|our|we|i|they|the|their|usage|nps|so|but|no|not|he|she|should|can|is|anything)$/.test(
    tokens[at + 1]?.lower ?? "",
  );
