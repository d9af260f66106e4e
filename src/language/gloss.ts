import type { Token } from "./tokens.ts";

/** How words of a language are compared: without its accents, or with its umlauts spelled out. */
export type Folding = "digraphs" | "plain";

/** A language's small words and trade words by the English word that says the same, as its data gives them. */
export type GlossData = {
  readonly folding: Folding;
  /** Words and phrases by English word: `of: [von, vom]`. In a phrase each word is glossed by the word at its place. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Ends of compounds that stand for the whole: "Nutzerlizenzen" is read as "lizenzen". */
  readonly heads: readonly string[];
  /** Glossed only before a number: "61 sur 140", and "sur" elsewhere is "on". */
  readonly before_number: Readonly<Record<string, readonly string[]>>;
  /** Glossed only between numbers, what they count aside: "de 200 à 150", and "à" elsewhere is "at". */
  readonly after_number: Readonly<Record<string, readonly string[]>>;
  /** Numbers are written in one word: "achtundvierzigtausend". */
  readonly compounds: Readonly<Record<string, number>>;
};

export type Gloss = {
  readonly fold: (word: string) => string;
  /** Words as data is compared with: folded, and in English where the gloss has them. */
  readonly plain: (phrase: string) => string;
  readonly tokens: (tokens: readonly Token[]) => Token[];
};

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const foldings: Readonly<Record<Folding, (word: string) => string>> = {
  digraphs: (word) => word.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter),
  plain: (word) => word.normalize("NFD").replace(/\p{M}/gu, ""),
};

const ascii = /^[\u0000-\u007f]*$/;

/**
 * Makes a gloss ready. Words of the data may be written with or without accents; a compound that the language's own
 * phrases know stays as it is.
 */
export function compileGloss(
  { folding, words, heads, before_number, after_number, compounds }: GlossData,
  phrasesOfData: readonly string[] = [],
  numberWords: readonly string[] = [],
): Gloss {
  const fold = (word: string): string => (ascii.test(word) ? word : foldings[folding](word));
  const exact = new Map<string, string>();
  const phrases = new Map<string, { readonly words: readonly string[]; readonly to: readonly string[] }[]>();
  for (const [english, each] of Object.entries(words))
    for (const written of each) {
      const parts = splitWords(written);
      if (parts.length === 1) {
        exact.set(written, english);
        if (!exact.has(fold(written))) exact.set(fold(written), english);
        continue;
      }
      const folded = parts.map(fold);
      const first = folded[0] ?? "";
      const list = phrases.get(first) ?? [];
      const to = english.split(" ");
      list.push({ words: folded, to: folded.map((_, at) => to[at] ?? "-") });
      list.sort((a, b) => b.words.length - a.words.length);
      phrases.set(first, list);
    }
  const byWord = (of: Readonly<Record<string, readonly string[]>>): Map<string, string> =>
    new Map(
      Object.entries(of).flatMap(([english, each]) => each.map((word) => [fold(word), english] as const)),
    );
  const [beforeNumber, afterNumber] = [byWord(before_number), byWord(after_number)];
  const ends = heads.map(fold).sort((a, b) => b.length - a.length);
  const counts = new Set(numberWords.map(fold));
  const numbers = new Map(Object.entries(compounds).map(([word, value]) => [fold(word), value]));
  const ownWords = new Set(
    phrasesOfData.flatMap((phrase) =>
      splitWords(phrase.toLowerCase())
        .flatMap((word) => word.split("/"))
        .map(fold),
    ),
  );
  const isCount = ({ kind, lower }: Token): boolean => kind === "number" || counts.has(fold(lower));
  const one = (written: string): string => {
    const folded = fold(written);
    const known = exact.get(written) ?? exact.get(folded);
    if (known !== undefined) return known;
    if (ownWords.has(folded)) return folded;
    const end = ends.find((head) => folded.length > head.length + 2 && folded.endsWith(head));
    return end === undefined ? folded : (exact.get(end) ?? end);
  };
  const phraseAt = (
    at: number,
    wordAt: (at: number) => string | undefined,
  ): { readonly length: number; readonly to: readonly string[] } | null => {
    const found = phrases
      .get(wordAt(at) ?? "")
      ?.find((phrase) => phrase.words.every((word, place) => wordAt(at + place) === word));
    return found === undefined ? null : { length: found.words.length, to: found.to };
  };
  return {
    fold,
    plain: (phrase) => {
      const parts = splitWords(phrase.toLowerCase());
      const folded = parts.map(fold);
      const made: string[] = [];
      for (let at = 0; at < parts.length; ) {
        const found = phraseAt(at, (place) => folded[place]);
        if (found !== null) {
          made.push(...found.to);
          at += found.length;
          continue;
        }
        made.push(
          (parts[at] ?? "")
            .split("/")
            .map((each) => plainStem(each, one, fold))
            .join("/"),
        );
        at += 1;
      }
      return made.join(" ");
    },
    tokens: (tokens) => {
      const made = tokens.map((token) => token);
      const folded = tokens.map(({ lower }) => fold(lower));
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token === undefined || token.kind === "number") continue;
        const found = phraseAt(at, (place) => folded[place]);
        if (found !== null) {
          for (let place = 0; place < found.length; place += 1) {
            const each = tokens[at + place];
            if (each !== undefined) made[at + place] = { ...each, lower: found.to[place] ?? each.lower };
          }
          at += found.length - 1;
          continue;
        }
        if (token.kind !== "word") continue;
        const [ahead, behind] = [beforeNumber.get(folded[at] ?? ""), afterNumber.get(folded[at] ?? "")];
        const lower =
          ahead !== undefined && tokens.slice(at + 1, at + 4).some(isCount)
            ? ahead
            : behind !== undefined &&
                tokens.slice(Math.max(0, at - 2), at).some(isCount) &&
                tokens.slice(at + 1, at + 2).some(isCount)
              ? behind
              : one(token.lower);
        const value = lower.length > 8 ? compoundNumber(lower, numbers) : null;
        if (value !== null) made[at] = { ...token, lower: String(value), kind: "number", capital: false };
        else if (lower !== token.lower) made[at] = { ...token, lower };
      }
      return made;
    },
  };
}

/** Words and signs between letters apart, as tokens have them: "d'échéance" is three. */
const splitWords = (phrase: string): string[] =>
  phrase
    .replace(/(?<=\p{L})['’-](?=\p{L})/gu, (sign) => (sign === "-" ? " - " : " ' "))
    .trim()
    .split(/\s+/);

const plainStem = (word: string, one: (word: string) => string, fold: (word: string) => string): string =>
  word.endsWith("~") || word === "*" ? fold(word) : one(word);

/** "achtundvierzigtausend", "zweihundertfünfzig": parts of a number in one word; null where the word is none. */
function compoundNumber(word: string, numbers: ReadonlyMap<string, number>): number | null {
  if (numbers.size === 0) return null;
  let rest = word;
  let total = 0;
  let part = 0;
  while (rest !== "") {
    if (rest.startsWith("und")) {
      rest = rest.slice(3);
      continue;
    }
    let best = "";
    for (const name of numbers.keys()) if (name.length > best.length && rest.startsWith(name)) best = name;
    if (best === "") return null;
    const value = numbers.get(best) ?? 0;
    rest = rest.slice(best.length);
    if (value === 1000) {
      total += (part || 1) * 1000;
      part = 0;
    } else if (value === 100) part = (part || 1) * 100;
    else part += value;
  }
  return total + part;
}
