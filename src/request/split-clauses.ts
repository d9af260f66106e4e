import type { Token } from "../language/tokens.ts";

/** A stretch of a sentence that can ask for something of its own; `from` and `to` are places of tokens, the end excluded. */
export type Clause = {
  readonly from: number;
  readonly to: number;
  /** Its number among the sentences of the text, from 0. */
  readonly sentence: number;
  /** The sentence ends with a question mark. */
  readonly isQuestion: boolean;
};

const ends: ReadonlySet<string> = new Set([".", "!", "?", ";", ":", "…", "..", "..."]);
const joints: ReadonlySet<string> = new Set([
  ",",
  "and",
  "then",
  "but",
  "so",
  "plus",
  "-",
  "(",
  "&",
  "und",
  "y",
  "et",
  "e",
  "en",
]);

/** The clauses of a text, in their order; joints and openers may stand at their beginning. */
export function splitClauses(text: string, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const [from, to] of sentencesOf(text, tokens)) {
    const isQuestion = tokens[to - 1]?.lower === "?" || tokens[from]?.lower === "¿";
    let start = from;
    for (let at = from + 1; at < to; at += 1) {
      const { lower = "", glued = false } = tokens[at] ?? {};
      if (!joints.has(lower) || (lower === "-" && glued)) continue;
      clauses.push({ from: start, to: at, sentence, isQuestion });
      start = at + (lower === "," || lower === "(" || lower === "-" ? 1 : 0);
    }
    clauses.push({ from: start, to, sentence, isQuestion });
    sentence += 1;
  }
  return clauses.filter(({ from, to }) => to > from);
}

/** A dot inside "v2.1" or behind a number does not end a sentence; a line break does. */
function sentencesOf(text: string, tokens: readonly Token[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const breaks = next !== undefined && text.slice(token.end, next.start).includes("\n");
    const isEnd = ends.has(token.lower) && (next === undefined || !next.glued);
    if (!isEnd && !breaks && next !== undefined) continue;
    found.push([from, index + 1]);
    from = index + 1;
  }
  return found;
}
