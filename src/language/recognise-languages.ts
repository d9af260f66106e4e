/** What tells languages apart, as data: their commonest words, and letters that others lack. */
export type RecognisedLanguage = {
  /** ISO 639-1. */
  readonly id: string;
  /** "German", for a sentence. */
  readonly name: string;
  readonly words: readonly string[];
  readonly letters: string;
  /** Unicode scripts that it is written in alone, like "Hangul". */
  readonly scripts: readonly string[];
  /** Whether its texts are read; of one that is not more must be seen before a text is taken for it. */
  readonly read: boolean;
  /** Words of its that stand in texts of other languages too; three of them count as one word. */
  readonly weak: readonly string[];
};

/** A run of text in one language; "" where nothing shows it. */
export type LanguageRun = { readonly from: number; readonly to: number; readonly id: string };

export type LanguagesOfText = {
  /** The language of the words from an offset on. */
  readonly at: (offset: number) => string;
  /** Runs in other languages than English, in order. */
  readonly foreign: readonly LanguageRun[];
  /** The languages found beside English. */
  readonly ids: ReadonlySet<string>;
};

export type Recogniser = (text: string) => LanguagesOfText;

const word = /[A-Za-z\u00aa-\u024f]+/g;
const ascii = /^[a-z]+$/;
const beyondLatin = /[\u0370-\ud7ff]/;

/** So many votes make a language of a run among English ones, and of a whole text; conventions. */
const leastRun = 3;
const leastText = 2;
const leastUnread = 4;

const english: LanguagesOfText = { at: () => "en", foreign: [], ids: new Set() };

/**
 * A recogniser of languages by their small words and letters, one pass over a text. A run (a sentence, a line) that
 * says too little takes the language of the whole text. Words that several languages share vote for each.
 */
export function createRecogniser(languages: readonly RecognisedLanguage[]): Recogniser {
  const ids = languages.map(({ id }) => id);
  const scripts = languages.flatMap(({ scripts: names }, at) =>
    names.map((name) => [at, new RegExp(`\\p{Script=${name}}`, "gu")] as const),
  );
  const votesOf = new Map<string, number[]>();
  const letterVotes = new Map<string, number[]>();
  const weakOf = new Map<string, number>();
  for (const [at, { words, letters, weak }] of languages.entries()) {
    for (const each of words) votesOf.set(each, [...(votesOf.get(each) ?? []), at]);
    for (const each of weak) weakOf.set(each, at);
    for (const letter of letters) letterVotes.set(letter, [...(letterVotes.get(letter) ?? []), at]);
  }
  const home = ids.indexOf("en");
  const count = (text: string, from: number, to: number): number[] => {
    const votes = ids.map(() => 0);
    word.lastIndex = from;
    for (let found = word.exec(text); found !== null && found.index < to; found = word.exec(text)) {
      const written = found[0].toLowerCase();
      const strong = votesOf.get(written);
      for (const at of strong ?? []) votes[at] = (votes[at] ?? 0) + 1;
      const weak = strong === undefined ? weakOf.get(written) : undefined;
      if (weak !== undefined) votes[weak] = (votes[weak] ?? 0) + 1 / 3;
      if (ascii.test(written)) continue;
      for (const letter of written)
        if (letter > "\u007f")
          for (const at of letterVotes.get(letter) ?? []) votes[at] = (votes[at] ?? 0) + 1;
    }
    if (beyondLatin.test(text.slice(from, to)))
      for (const [at, letters] of scripts)
        votes[at] = (votes[at] ?? 0) + (text.slice(from, to).match(letters)?.length ?? 0);
    return votes;
  };
  return (text) => {
    const total = count(text, 0, text.length);
    const [first, second] = bestTwo(total);
    const least = (total[home] ?? 0) < 1 ? 1 : leastText;
    const enoughOf = (at: number, votes: number): boolean =>
      votes >= (languages[at]?.read === true ? least : leastUnread);
    const foreign = total.some((votes, at) => at !== home && enoughOf(at, votes));
    if (!foreign) return english;
    const main =
      first !== undefined &&
      enoughOf(first, total[first] ?? 0) &&
      (second === undefined || (total[first] ?? 0) > (total[second] ?? 0) || (total[home] ?? 0) < 1)
        ? first
        : home;
    const counted = runsOf(text).map(({ from, to }) => {
      const votes = count(text, from, to);
      const [best, next] = bestTwo(votes);
      const lead = (votes[best ?? home] ?? 0) - (next === undefined ? 0 : (votes[next] ?? 0));
      return { from, to, best, lead, votes: votes[best ?? home] ?? 0, ofMain: votes[main] ?? 0 };
    });
    const isSure = ({ best, lead, votes }: (typeof counted)[number]): boolean => {
      if (best === undefined) return false;
      // English trade words stand in any text, so English needs no more than the text's own language.
      if (best === main || best === home) return lead >= 1 && votes >= 1;
      const least = languages[best]?.read !== true ? leastUnread : main === home ? leastRun : leastText;
      return lead >= 2 && votes >= least;
    };
    const seen = new Set(counted.filter(isSure).map(({ best }) => best));
    const runs = counted.map((run): LanguageRun => {
      const known = seen.has(run.best) && run.votes >= leastText && run.lead >= 1;
      // One line in a language that is not read must not hide the lines around it.
      const unsure = languages[main]?.read === true || run.ofMain > 0 ? main : home;
      return {
        from: run.from,
        to: run.to,
        id: ids[isSure(run) || known ? (run.best ?? main) : unsure] ?? "en",
      };
    });
    const others = runs.filter(({ id }) => id !== "en");
    return {
      at: (offset) => findRun(runs, offset)?.id ?? "en",
      foreign: others,
      ids: new Set(others.map(({ id }) => id)),
    };
  };
}

function bestTwo(votes: readonly number[]): [number | undefined, number | undefined] {
  let [best, next]: [number | undefined, number | undefined] = [undefined, undefined];
  for (const [at, count] of votes.entries()) {
    if (count === 0) continue;
    if (best === undefined || count > (votes[best] ?? 0)) [best, next] = [at, best];
    else if (next === undefined || count > (votes[next] ?? 0)) next = at;
  }
  return [best, next];
}

/** Lines and their sentences. */
function runsOf(text: string): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]["'”»)]?\s{1,3}(?=[\p{Lu}¿¡"„«])|\n/gu)) {
    const to = match.index + match[0].length;
    if (to > from) runs.push({ from, to });
    from = to;
  }
  if (from < text.length) runs.push({ from, to: text.length });
  return runs;
}

function findRun(runs: readonly LanguageRun[], offset: number): LanguageRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
