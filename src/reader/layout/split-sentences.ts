import type { Token } from "../../language/tokens.ts";

const abbreviations: ReadonlySet<string> = new Set(
  "mr mrs ms dr st vs approx ca inc corp ltd co no nr e g i eg ie etc jan feb mar apr jun jul aug sep sept oct nov dec est dept mgr sr jr p a m fig ext tel incl excl resp prev avg max min wk hr fr herr bzgl inkl exkl std mio mrd tsd vgl usw bzw zzgl ggf evtl abt geb gem lt mind zz bspw mme mlle sra srta dña dir env ref art aprox uds lic pág tfno núm".split(
    " ",
  ),
);

/** A cell is looked at as a whole; a longer run without an end is cut, so that hostile text stays linear. */
const longest = 90;

/** The sentences of a run of tokens: ended by `.`, `!`, `?`, `;` before a space, or by a line break that ends a thought. */
export function splitSentences(tokens: readonly Token[], text: string): (readonly Token[])[] {
  const sentences: (readonly Token[])[] = [];
  let start = 0;
  const cut = (to: number): void => {
    if (to > start) sentences.push(tokens.slice(start, to));
    start = to;
  };
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (at + 1 - start >= longest && (token.kind === "sign" || at + 1 - start >= longest + 30)) {
      cut(at + 1);
      continue;
    }
    if (next === undefined || !ends(tokens, at, text)) continue;
    cut(at + 1);
  }
  cut(tokens.length);
  return sentences;
}

function ends(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return true;
  if (next.lower === "¿" || next.lower === "¡") return true;
  if (token.kind !== "sign") return false;
  if (emoji.test(token.text)) return next.capital;
  if (token.lower === "!" || token.lower === "?") return !next.glued || !/^["')!?]$/.test(next.lower);
  if (token.lower.startsWith("..") || token.lower === "\u2026") return !next.glued;
  if (/^["')\]]$/.test(token.lower) && /^[.!?]$/.test(tokens[at - 1]?.lower ?? "") && token.glued)
    return next.capital && !next.glued;
  if (token.lower !== ".") return false;
  if (next.glued || /^["')\]]$/.test(next.lower)) return false;
  const before = tokens[at - 1];
  if (before === undefined) return true;
  // "am 22.01. und", "12. November", "30.06., sonst": a day in figures goes on.
  if (before.kind === "number" && token.glued && /^\d{1,2}(?:\.\d{1,2})?$/.test(before.lower))
    if (
      (next.kind === "word" && (!next.capital || germanMonth.test(next.lower))) ||
      /^[,)/-]$/.test(next.lower)
    )
      return false;
  if (
    before.kind === "word" &&
    abbreviations.has(before.lower) &&
    text[token.start - before.text.length - 1] !== "\n"
  )
    return (
      before.lower.length > 1 &&
      next.capital &&
      /^(?:inc|corp|ltd|co|etc|no|est|min|m|a|wk)$/.test(before.lower) &&
      startsSentence(next)
    );
  if (before.kind === "word" && before.lower.length === 1 && before.capital) return false;
  return true;
}

/** Months that stand behind an ordinal number: "12. November". */
const germanMonth =
  /^(?:januar|jänner|feb(?:ruar)?|märz|april|mai|juni|juli|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)$/;

const emoji = /^\p{Extended_Pictographic}/u;

const startsSentence = (token: Token): boolean =>
  /^(?:the|they|we|our|their|it|he|she|this|that|and|but|no|usage|renewal|champion|what|how|should|is)$/.test(
    token.lower,
  );
