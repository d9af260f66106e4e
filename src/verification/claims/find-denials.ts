import type { ReadSentence, Sayings } from "../sayings/compile-sayings.ts";
import type { ScopeList } from "../sayings/sayings.ts";
import type { SourceSentences } from "./source-sentences.ts";

/** What a clause says of its subject, with whether it denies it; words by their stems. */
type Predicate = {
  readonly subject: ReadonlySet<string>;
  readonly said: ReadonlySet<string>;
  readonly denied: boolean;
};

/** So far behind "is" what is said may stand, in tokens; words are the same by so many letters. Conventions. */
const farthest = 6;
const sameLetters = 6;
/** More sentences of the sources are not held against an answer. A convention. */
const mostSources = 4000;
const mostOfWord = 40;

const auxiliary =
  /^(?:is|are|was|were|has|have|had|been|ist|sind|wird|wurde|wurden|hat|haben|steht|liegt|est|sont|a|ont|été|figure|reste|está|están|es|son|ha|han|figura|sigue|queda)$/;
const small =
  /^(?:that|this|with|from|they|them|their|there|have|been|into|over|more|less|very|still|already|noch|schon|auch|aber|sich|einem|einen|eine|oder|dass|durch|über|unter|encore|toujours|déjà|avec|dans|pour|leur|leurs|cette|plus|aussi|aún|todavía|también|para|como|esta|este|sobre|desde|hasta|until|since|seit|depuis|customer|kunde|client|cliente|account|currently|today|heute|hoy|now)$/;
const breaks =
  /^(?:[,;:.()!?]|and|but|while|which|because|so|und|aber|weil|denn|sondern|et|mais|car|qui|y|pero|porque|pues|although|obwohl|–|—)$/;

/**
 * Holds a sentence against what the sources say of the same thing in the same words with the other sign: "the letter has
 * not arrived" against "the letter has arrived". Gives the source's sentence, or null.
 */
export function denialsIn(sayings: Sayings, sources: SourceSentences) {
  let told: ReadonlyMap<string, readonly Told[]> | null = null;
  return (read: ReadSentence): string | null => {
    const claimed = predicatesOf(read);
    if (claimed.length === 0) return null;
    told ??= toldIn(sayings, sources);
    for (const { subject, said, denied } of claimed) {
      const near = new Set([...subject].flatMap((word) => told?.get(word) ?? []));
      const same = [...near].filter((one) => isOfOne(said, one.said));
      const [other] = same;
      if (other !== undefined && same.every((one) => one.denied !== denied)) return other.text;
    }
    return null;
  };
}

type Told = Predicate & { readonly text: string };

/** What the sources say, by the words of whom they say it of. */
function toldIn(sayings: Sayings, sources: SourceSentences): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, Told[]>();
  for (const { text } of sources.all().slice(0, mostSources))
    for (const one of predicatesOf(sayings.read(text)))
      for (const word of one.subject) {
        const known = told.get(word);
        if (known === undefined) told.set(word, [{ ...one, text }]);
        else if (known.length < mostOfWord) known.push({ ...one, text });
      }
  return told;
}

const isOfOne = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((word) => b.has(word));

function predicatesOf({ tokens, marks }: ReadSentence): Predicate[] {
  if (tokens.at(-1)?.lower === "?") return [];
  const has = (cue: ScopeList, from: number, to: number): boolean =>
    marks.some(
      (mark) => mark.meaning.role === "cue" && mark.meaning.cue === cue && mark.from >= from && mark.to <= to,
    );
  return tokens.flatMap(({ lower }, at): Predicate[] => {
    if (!auxiliary.test(lower)) return [];
    let from = at;
    while (from > 0 && !breaks.test(tokens[from - 1]?.lower ?? "")) from -= 1;
    let to = at + 1;
    while (to < tokens.length && to - at <= farthest && !breaks.test(tokens[to]?.lower ?? "")) to += 1;
    if (has("modal", from, to) || has("supposed", 0, to) || has("reported", from, to)) return [];
    const subject = stems(from, at);
    const said = stems(at + 1, to);
    if (subject.size === 0) return [];
    const first = { subject, said, denied: has("negations", from, to) };
    return [first, ...further(subject, to)].filter((one) => one.said.size > 0);
  });

  /** ", but not rolled out": of the same subject. */
  function further(subject: ReadonlySet<string>, at: number): Predicate[] {
    const from = tokens[at]?.lower === "," ? at + 1 : at;
    if (!/^(?:but|aber|mais|pero|sondern)$/.test(tokens[from]?.lower ?? "")) return [];
    const to = from + farthest;
    return has("negations", from + 1, from + 4) ? [{ subject, said: stems(from + 1, to), denied: true }] : [];
  }

  function stems(from: number, to: number): ReadonlySet<string> {
    return new Set(
      tokens
        .slice(from, to)
        .filter(({ kind, lower }) => kind === "word" && lower.length > 3 && !small.test(lower))
        .map(({ lower }) => lower.slice(0, sameLetters)),
    );
  }
}
