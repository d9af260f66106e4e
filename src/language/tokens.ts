/** A word, a number or a sign of a text, with its place. */
export type Token = {
  /** As written. */
  readonly text: string;
  /** Lower case, with plain apostrophes and dashes: what data is compared with. */
  readonly lower: string;
  /** Offsets in the whole text, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign";
  /** No white space stands before it. */
  readonly glued: boolean;
  /** It begins with a capital letter. */
  readonly capital: boolean;
};

const piece =
  /(\p{L}[\p{L}\p{M}\p{N}]*|'(?:s|re|ve|ll|m|d)(?![\p{L}\p{N}]))|((?<=^|[\s:=(])\.\d+|\d+(?:[.,']\d+)*)|(->|=>|<-|>=|<=|\.{2,}|[^\s\p{L}\p{N}])/gu;

const arrows: ReadonlySet<string> = new Set(["\u2192", "\u21d2", "\u279c", "\u27a1", "\u2794"]);

/** Longest run that is one token: a hostile word without end stays cheap. */
const longest = 80;

/**
 * Splits a text into tokens, in one pass. "n't" and "'s" are tokens of their own ("don't" gives "do", "n't"), digits
 * keep their inner separators ("1,250.50"), a letter behind digits starts a new token ("96k", "45d").
 */
export function tokenise(text: string, from = 0): Token[] {
  const written = plainSigns(text);
  const tokens: Token[] = [];
  let before = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(written); match !== null; match = piece.exec(written)) {
    const [whole, word, number] = match;
    const start = match.index;
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "sign";
    const push = (at: number, end: number): void => {
      const part = written.slice(at, Math.min(end, at + longest));
      const first = part.charCodeAt(0);
      tokens.push({
        text: text.slice(at, end),
        lower: first < 128 ? part.toLowerCase() : arrows.has(part) ? "->" : part.toLowerCase(),
        start: from + at,
        end: from + end,
        kind,
        glued: at > 0 && at === before,
        capital: kind === "word" && (first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(part)),
      });
      before = end;
    };
    const end = start + whole.length;
    const not = kind === "word" ? negatedAt(written, start, end) : null;
    if (not === null) push(start, end);
    else {
      if (not.at > start) push(start, not.at);
      push(not.at, not.end);
      piece.lastIndex = not.end;
    }
  }
  return tokens;
}

/** Where "n't" starts in "don't"; the apostrophe stands behind the word that was matched. */
function negatedAt(text: string, start: number, end: number): { at: number; end: number } | null {
  if (text.charCodeAt(end) !== 39 || text.charCodeAt(end - 1) !== 110) return null;
  if (text.charCodeAt(end + 1) !== 116) return null;
  return { at: Math.max(start, end - 1), end: end + 2 };
}

const plain = /^[\u0000-\u005f\u0061-\u007f]*$/;

/** Typographic quotes, dashes and spaces made plain, one for one, so that places hold. */
export function plainSigns(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(
    /[\u2018\u2019\u02bc\u00b4`\u2010-\u2015\u2212\u00a0\u202f\u2009\u201c\u201d\u201e]/g,
    (sign) => {
      if (sign === "\u00a0" || sign === "\u202f" || sign === "\u2009") return " ";
      if (sign === "\u201c" || sign === "\u201d" || sign === "\u201e") return '"';
      return sign >= "\u2010" && sign <= "\u2212" && sign !== "\u2018" && sign !== "\u2019" ? "-" : "'";
    },
  );
}
