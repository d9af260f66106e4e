import type { Token } from "./tokens.ts";

/** Words of a language, apart by blanks: those that are known, and those of them that a typo may be mended to. */
export type Spelling = { readonly known: string; readonly targets: string };

/** Shorter words have too many neighbours; two letters that changed places are mended from four letters on. */
const least = 5;
const leastSwapped = 4;
/** From here on one wrong letter is mended too. */
const leastReplaced = 8;
/** Words of a hostile text never fill the memory. */
const mostWords = 20_000;

/**
 * Mends typos of words that a language's data knows: two letters that changed places, one too few, one too many, in a
 * long word one that is wrong. The first letter must be right, only one known word may be so near, and a word that is
 * known itself, or a form of one, stays. Names keep their capitals, so words with one are left alone.
 */
export function createMender({ known, targets }: Spelling): (tokens: readonly Token[]) => readonly Token[] {
  const words = new Set(known.split(" "));
  const byStart = new Map<string, string[]>();
  for (const word of targets.split(" ")) {
    const key = word.slice(0, 1);
    byStart.set(key, [...(byStart.get(key) ?? []), word]);
  }
  const kept = new Map<string, string>();
  const mend = (word: string): string => {
    const before = kept.get(word);
    if (before !== undefined) return before;
    if (kept.size >= mostWords) kept.clear();
    const near = isForm(word, words)
      ? []
      : (byStart.get(word.slice(0, 1)) ?? []).filter((target) => isTypo(word, target));
    const [only, other] = near;
    const mended = only !== undefined && other === undefined ? only : word;
    kept.set(word, mended);
    return mended;
  };
  return (tokens) => {
    let made: Token[] | null = null;
    for (const [at, { lower, kind, capital }] of tokens.entries()) {
      if (kind !== "word" || capital || lower.length < leastSwapped || words.has(lower)) continue;
      if (!/^[a-z]+$/.test(lower)) continue;
      const mended = mend(lower);
      if (mended === lower) continue;
      made ??= [...tokens];
      const token = tokens[at];
      if (token !== undefined) made[at] = { ...token, lower: mended };
    }
    return made ?? tokens;
  };
}

const endings = [
  "s",
  "es",
  "ed",
  "d",
  "y",
  "ing",
  "ings",
  "er",
  "ers",
  "or",
  "ly",
  "ness",
  "ment",
  "ments",
  "able",
  "ably",
  "et",
];

/** "renewals", "escalating": a known word with an ending. */
function isForm(word: string, words: ReadonlySet<string>): boolean {
  return endings.some((ending) => {
    if (!word.endsWith(ending) || word.length < ending.length + 3) return false;
    const stem = word.slice(0, -ending.length);
    return words.has(stem) || words.has(`${stem}e`) || words.has(stem.slice(0, -1));
  });
}

function isTypo(word: string, target: string): boolean {
  const [a, b] = [word.length, target.length];
  if (a === b)
    return (
      a >= leastSwapped && (isSwapped(word, target) || (a >= leastReplaced && differs(word, target) === 1))
    );
  if (a < least || Math.abs(a - b) !== 1) return false;
  if (a < b) return b > least && lacksOne(word, target);
  // "comming", "renewall": a doubled letter is a slip, another one too many makes another word.
  return lacksOne(target, word) && (/(.)\1/.test(word) || a > leastReplaced);
}

const differs = (a: string, b: string): number => {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) count += 1;
  return count;
};

function isSwapped(word: string, target: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === target[at]) at += 1;
  return (
    at + 1 < word.length &&
    word[at] === target[at + 1] &&
    word[at + 1] === target[at] &&
    word.slice(at + 2) === target.slice(at + 2)
  );
}

/** The first word is the second one without one of its letters. */
function lacksOne(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return at > 0 && short.slice(at) === long.slice(at + 1);
}
