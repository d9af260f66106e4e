import { distance } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { draftAround } from "./draft-around.ts";
import type { Mention } from "./mention.ts";
import type { Words } from "./words.ts";

/** An identifier beside a term: "account ID ACC-00923", "filed as D-7765": one run of signs with a figure in it. */
export function draftCode(rule: Rule, head: Mention, { analysis, book, text }: Words): Draft | null {
  const { tokens, spans } = analysis;
  let best: { from: number; to: number } | null = null;
  let least = rule.way.far ?? 0.6;
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.kind === "sign") continue;
    let to = from + 1;
    while (
      to < tokens.length &&
      tokens[to]?.glued === true &&
      !/^[,;:.)("'\]|?!]$/.test(tokens[to]?.lower ?? "")
    )
      to += 1;
    const run = { from, to };
    const other = spans.some(
      (span) =>
        (span.kind === "date" ||
          span.kind === "money" ||
          span.kind === "duration" ||
          span.kind === "percent") &&
        span.from < to &&
        span.to > from,
    );
    const behind = /^(?:seats?|users?|licen[cs]es?|days?|people|tickets?|%)$/.test(tokens[to]?.lower ?? "");
    const year = to === from + 1 && /^(?:19|20)\d\d$/.test(tokens[from]?.lower ?? "");
    if (
      !other &&
      !behind &&
      !year &&
      tokens.slice(from, to).some(({ lower }) => /\d/.test(lower)) &&
      !(from < head.to && head.from < to)
    ) {
      const far = distance(analysis, head, run) + (to <= head.from ? 0.25 : 0);
      if (far < least) [best, least] = [run, far];
    }
    from = to - 1;
  }
  if (best === null) return null;
  const draft = draftAround(rule, head, best, analysis, book);
  if (draft === null) return null;
  return {
    ...draft,
    value: cleanWords(text.slice(tokens[best.from]?.start ?? 0, tokens[best.to - 1]?.end ?? 0)),
    cost: least - 0.2,
    span: best,
  };
}
