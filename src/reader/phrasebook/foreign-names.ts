import type { Token } from "../../language/tokens.ts";
import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/**
 * Where a language writes all nouns with a capital, a word is no name that ends as common nouns do, that is a term, or
 * that stands alone behind an article; a company's word beside another capital is one.
 */
export function isCommonNoun(analysis: Analysis, at: number, book: Phrasebook): boolean {
  const { tokens, cell, spans } = analysis;
  const { common_endings: endings } = book.data.names;
  const token = tokens[at];
  if (token === undefined || cell.language === undefined) return false;
  if (cell.language !== "de") return opensSentence(analysis, at);
  const { names } = book;
  if (names.firstNames.has(token.lower) || /^\p{Lu}{2,}$/u.test(token.text)) return false;
  const beside = (place: number): boolean =>
    tokens[place]?.capital === true &&
    !names.ordinary.has(tokens[place]?.lower ?? "") &&
    !spans.some(({ from, to, kind }) => kind !== "ignored" && from <= place && to > place);
  const joined =
    (/^[-&]$/.test(lower(tokens, at + 1)) &&
      (tokens[at + 1]?.glued === true || lower(tokens, at + 1) === "&")) ||
    (/^[-&]$/.test(lower(tokens, at - 1)) && (token.glued || lower(tokens, at - 1) === "&"));
  if (tokens[at - 1]?.kind === "number") return true;
  if (isOrganisation(token.lower, cell.language, book)) return !(beside(at + 1) || beside(at - 1) || joined);
  if (names.ordinary.has(token.lower)) return false;
  if (endings.some((end) => token.lower.endsWith(end) && token.lower.length > end.length + 1))
    return !(isOrganisation(lower(tokens, at - 1), cell.language, book) || joined);
  const article =
    /^(?:the|a|our|their|no|this|my|his|in|to|on|all|every|per|without|first|last|next|which|is|are)$/;
  const adjective =
    tokens[at - 1]?.kind === "word" &&
    tokens[at - 1]?.capital === false &&
    /(?:e|en|em|er|es)$/.test(tokens[at - 1]?.text ?? "") &&
    article.test(lower(tokens, at - 2));
  return (
    (article.test(lower(tokens, at - 1)) || adjective) &&
    !beside(at + 1) &&
    !joined &&
    /^[a-zäöüß]+$/.test(token.lower)
  );
}

/** "Honnêtement, …", "Souhaitez-vous": a word that opens a sentence and ends as adverbs and verbs do is no name. */
const opensSentence = ({ tokens, cell }: Analysis, at: number): boolean =>
  (at === 0 || tokens[at - 1]?.kind === "sign" || at === cell.label) &&
  tokens[at + 1]?.capital !== true &&
  (cell.language === "fr"
    ? /(?:ment|ez|ons)$/.test(tokens[at]?.lower ?? "")
    : /(?:mente|amos|emos|imos|eis|ais)$/.test(tokens[at]?.lower ?? ""));

/** A company's word, in German also at the end of another: "Privatklinik", "Großbrauerei". */
export const isOrganisation = (word: string, language: string | undefined, { names }: Phrasebook): boolean =>
  names.organisation.has(word) ||
  (language === "de" &&
    word.length > 7 &&
    [5, 6, 7, 8, 9, 10].some(
      (length) => word.length > length && names.organisation.has(word.slice(-length)),
    ));

/** "Mairie d'Altenay", "Bodegas de la Vega", "École de musique Tonalis": how many tokens lead on to the next capital. */
export function joinedBy(
  tokens: readonly Token[],
  from: number,
  at: number,
  isName: (at: number) => boolean,
  organisation: ReadonlySet<string>,
): number {
  if (lower(tokens, at) !== "of" || !isName(at + 2)) return 0;
  if (/^(?:'|the)$/.test(lower(tokens, at + 1))) return 3;
  return organisation.has(lower(tokens, from)) &&
    tokens[at + 1]?.kind === "word" &&
    tokens[at + 1]?.capital === false
    ? 3
    : 0;
}
