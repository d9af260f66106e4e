import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import type { Cell } from "../layout/cell.ts";
import type { Mention } from "./mention.ts";
import { wordFlag } from "./word-flags.ts";

/** What it costs to cross each token on the way from a term to its value. */
export function crossingCosts(
  cell: Cell,
  spans: readonly Span[],
  mentions: readonly Mention[],
  flags: Uint8Array,
): number[] {
  const { tokens } = cell;
  const cost: number[] = [];
  // A verb at the end, articles and prepositions everywhere: other languages say the same in more words.
  const unknown = cell.language === undefined ? 0.42 : 0.32;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    cost.push(
      token.kind === "sign"
        ? signCost(tokens, at, cell.label, cell.language !== undefined)
        : ((flags[at] ?? 0) & wordFlag.glue) !== 0
          ? 0.12
          : breakWord.has(token.lower)
            ? 1.1
            : unknown,
    );
  }
  for (const { from, to } of mentions)
    for (let at = from; at < to; at += 1) cost[at] = Math.min(cost[at] ?? 0, 0.5 / (to - from));
  for (const { kind, from, to } of spans)
    if (kind === "ignored" && /^[)\]]$/.test(tokens[to]?.lower ?? "")) {
      const open = [from - 1, from - 2, from - 3].find((at) => /^[([]$/.test(tokens[at]?.lower ?? ""));
      if (open !== undefined) for (const at of [open, open + 1, from - 1, to]) cost[at] = 0.05;
    }
  for (const { kind, from, to } of spans)
    for (let at = from; at < to; at += 1) {
      // "seit sechs Wochen nicht mehr eingeloggt": when it was stands between subject and verb.
      const time = cell.language !== undefined && (kind === "date" || kind === "duration");
      cost[at] = (kind === "ignored" ? 0.2 : time ? 0.5 : 1.1) / (to - from);
    }
  for (const [from, to] of quotations(tokens))
    for (let at = from; at < to; at += 1) cost[at] = 0.3 / (to - from);
  for (const [from, to] of appositions(tokens, cell.language !== undefined))
    for (let at = from; at < to; at += 1) cost[at] = 0.03;
  const sums = [0];
  let sum = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    sum += cost[at] ?? 0;
    sums.push(sum);
  }
  return sums;
}

/** `P1 "data sync delay" open`: short quoted words do not part what stands around them. */
function quotations(tokens: readonly Token[]): [number, number][] {
  if (!tokens.some(({ lower }) => lower === '"')) return [];
  const found: [number, number][] = [];
  let open = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== '"') continue;
    if (open >= 0 && at - open <= 8) {
      found.push([open, at + 1]);
      open = -1;
    } else open = at;
  }
  return found;
}

/** "Our champion, Lee Ng, resigned": a name between commas does not part what stands around it. */
function appositions(tokens: readonly Token[], foreign: boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "sign" || (token.lower !== "," && token.lower !== "(")) continue;
    const close = token.lower === "," ? "," : ")";
    let to = at + 1;
    while (
      to < at + 7 &&
      (tokens[to]?.capital === true ||
        (to > at + 1 && /^(?:\.|of|for)$/.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.capital === true))
    )
      to += 1;
    if (to > at + 1 && tokens[to]?.lower === close) found.push([at, to + 1]);
    else if (foreign && close === ")") {
      const end = tokens.findIndex(({ lower }, place) => place > at && place < at + 10 && lower === ")");
      if (end > at && !tokens.slice(at, end).some(({ kind }) => kind === "number")) found.push([at, end + 1]);
    }
  }
  return found;
}

const breakWord: ReadonlySet<string> = new Set([
  "but",
  "while",
  "whereas",
  "because",
  "although",
  "though",
  "and",
  "which",
  "who",
  "so",
  "then",
]);

function signCost(tokens: readonly Token[], at: number, label: number, foreign: boolean): number {
  const sign = tokens[at]?.lower ?? "";
  if (at < label && sign === ",") return 0.2;
  // "Mr. Iyer", "K. Hale"
  if (
    sign === "." &&
    at + 1 < tokens.length &&
    /^(?:mr|mrs|ms|dr|prof|st|dept|no|nr|vs|approx|sr|sra|hr|fr|mme|kfm|kaufm|dir|resp|lt|z|inkl|ca|\p{L})$/u.test(
      tokens[at - 1]?.lower ?? "",
    )
  )
    return 0.1;
  if (label > 0 && sign === ".") return 0.8;
  if (at === label - 1) return 0.05;
  switch (sign) {
    case ":":
    case "=":
      return 0.15;
    case ",":
      return foreign ? 0.7 : 0.95;
    case "(":
    case ")":
    case "[":
    case "]":
      return 0.35;
    case "/":
    case "*":
    case "~":
    case '"':
    case "'":
    case "<":
    case ">":
    case "+":
    case "_":
      return 0.2;
    case "-":
      return tokens[at]?.glued ? 0.1 : 0.7;
    case "->":
      return 0.5;
    case ";":
      return 1.3;
    case ".":
    case "|":
    case "?":
    case "!":
      return 3;
    default:
      return 0.5;
  }
}
