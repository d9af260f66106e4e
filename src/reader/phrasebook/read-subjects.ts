import type { Token } from "../../language/tokens.ts";
import type { Analysis } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { moodsOf } from "./judge-mood.ts";

const about: ReadonlySet<string> = new Set([
  "about",
  "on",
  "re",
  "with",
  "for",
  "regarding",
  "in",
  "affecting",
  ":",
  "->",
]);
const between =
  /^(?:ticket|tickets|case|bug|issue|incident|open|still|now|is|currently|#|\d+|-|,|yesterday|today|raised|opened|logged)$/;
const noSubject =
  /^(?:since|open|opened|day|days|for|status|was|is|last|this|the last|and|their|our|us|them|it|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|still|account|none|no|created|due|yes|n|\d.*)$/;

/** What the open ticket of the highest priority is about: `P1 "data sync delay"`, "the P1 on pallet labels", "Sev1 (SSO loop)". */
export function readSubjects(analysis: Analysis, book: Phrasebook, text: string): Draft[] {
  const { tokens, byConcept, moods } = analysis;
  const closed = byConcept.get(book.concepts.get("closed") ?? -1) ?? [];
  for (const head of byConcept.get(book.concepts.get("p1") ?? -1) ?? []) {
    if (closed.length > 0) continue;
    const found = subjectBehind(tokens, head.to);
    if (
      found === null ||
      analysis.spans.some(({ kind, from }) => (kind === "date" || kind === "duration") && from === found.from)
    )
      continue;
    const blocking = [...moodsOf(tokens, moods, head.from, head.to, book).moods].filter(
      (mood) => mood !== "asked" || moods.polar,
    );
    if (blocking.length > 0) continue;
    const value = cleanWords(text.slice(tokens[found.from]?.start ?? 0, tokens[found.to - 1]?.end ?? 0));
    if (value.length < 3) continue;
    return [{ key: "support.p1_subject", value, from: head.from, to: found.to, slot: "none", cost: 0.5 }];
  }
  return [];
}

function subjectBehind(
  tokens: readonly Token[],
  start: number,
): { readonly from: number; readonly to: number } | null {
  let at = start;
  while (at < tokens.length && at < start + 4 && between.test(tokens[at]?.lower ?? "")) at += 1;
  const sign = tokens[at]?.lower ?? "";
  if (sign === '"' || sign === "(") {
    const close = tokens.findIndex(({ lower }, place) => place > at && lower === (sign === "(" ? ")" : '"'));
    return close > at + 1 &&
      close < at + 14 &&
      !noSubject.test(tokens[at + 1]?.lower ?? "") &&
      tokens[at + 1]?.kind === "word"
      ? { from: at + 1, to: close }
      : null;
  }
  if (!about.has(sign)) return null;
  let from = at + 1;
  while (/^(?:the|a|an|their|our|"|subject|:)$/.test(tokens[from]?.lower ?? "")) from += 1;
  if (tokens[from]?.kind !== "word" || noSubject.test(tokens[from]?.lower ?? "")) return null;
  let to = from;
  while (
    to < tokens.length &&
    to < from + 12 &&
    !/^[,.;()"|?]$|^(?:has|is|are|been|open|for|since|which|and|but|day)$/.test(tokens[to]?.lower ?? "")
  )
    to += 1;
  return to > from ? { from, to } : null;
}
