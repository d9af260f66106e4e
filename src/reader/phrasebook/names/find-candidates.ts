import type { Token } from "../../../language/tokens.ts";
import type { Analysis } from "../analyse.ts";
import type { Phrasebook } from "../compile.ts";
import { isCommonNoun, joinedBy } from "../foreign-names.ts";
import type { Candidate } from "./candidate.ts";
import { lower, nameText } from "./name-text.ts";
import { ordinaryTool } from "./ordinary-tool.ts";

const connector = /^(?:&|of|de|van|der|den|la|le|du|di|von|and|'|'s|\.|-|\+)$/;

/** The text hardly uses capitals, so that names stand in small letters too. */
export function isInSmallLetters(analyses: readonly Analysis[], book: Phrasebook): boolean {
  const isCalendar = ({ lower: word }: Token): boolean =>
    book.words.months.has(word) || book.words.weekdays.has(word);
  let capitals = 0;
  let words = 0;
  for (const { tokens } of analyses)
    for (const token of tokens)
      if (token.kind === "word" && token.text.length > 2) {
        words += 1;
        if (token.capital && token.text !== token.text.toUpperCase() && !isCalendar(token)) capitals += 1;
      }
  const first = analyses[0]?.tokens.find(({ kind }) => kind === "word");
  return first?.capital !== true && words > 3 && capitals / words < 0.02;
}

/** The names that a cell may hold, by their capitals or, in a text without them, by what is no ordinary word. */
export function findCandidates(
  analysis: Analysis,
  cell: number,
  small: boolean,
  book: Phrasebook,
): Candidate[] {
  const { tokens, mentions } = analysis;
  const { organisation } = book.names;
  if (!small && !tokens.some(({ capital }) => capital)) return [];
  const term = new Uint8Array(tokens.length);
  for (const { from, to, gap } of mentions)
    if (gap !== true || analysis.cell.language === undefined) term.fill(1, from, to);
  const value = new Uint8Array(tokens.length);
  for (const { from, to, kind } of analysis.spans)
    if (kind !== "ignored" || to - from === 1) value.fill(1, from, to);
  const isName = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || value[at] === 1 || book.names.titles.has(token.lower)) return false;
    if (token.kind === "number") return at > 0 && tokens[at - 1]?.capital === true && token.glued;
    if (token.kind !== "word") return false;
    if (!small && isCommonNoun(analysis, at, book)) return false;
    if (small)
      return (
        token.text.length > 1 &&
        !book.names.ordinary.has(token.lower) &&
        !book.names.common.has(token.lower) &&
        !book.glue.has(token.lower) &&
        (term[at] !== 1 || book.names.organisation.has(token.lower))
      );
    return token.capital;
  };
  const isBetween = (at: number): boolean =>
    tokens[at]?.kind === "word" &&
    value[at] !== 1 &&
    !book.glue.has(tokens[at]?.lower ?? "") &&
    organisation.has(tokens[at + 1]?.lower ?? "") &&
    isName(at + 1);
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isName(at)) continue;
    let to = at + 1;
    while (to < tokens.length && to - at < 9) {
      // In small letters a company ends with its word: "cutler bay yachts um spoke to".
      if (
        small &&
        to - at > 1 &&
        organisation.has(tokens[to - 1]?.lower ?? "") &&
        !organisation.has(tokens[to]?.lower ?? "") &&
        tokens[to]?.lower !== "&"
      )
        break;
      const longer =
        analysis.cell.language === undefined ? 0 : joinedBy(tokens, at, to, isName, organisation);
      if (longer > 0) to += longer;
      else if (isName(to) || (small && isBetween(to))) to += 1;
      else if (tokens[to]?.lower === "'s" && to - at > 1 && organisation.has(tokens[to - 1]?.lower ?? ""))
        break;
      // "Marisol of Cassava Foods": a person of a company.
      else if (lower(tokens, to) === "of" && to - at === 1 && book.names.firstNames.has(lower(tokens, at)))
        break;
      else if (
        connector.test(tokens[to]?.lower ?? "") &&
        isName(to + 1) &&
        joins(tokens, to, small, organisation)
      )
        to += 2;
      else break;
    }
    const [start, end] = trimmed(tokens, at, to, term, book, analysis.cell.language ?? null);
    if (end > start) {
      const [first, last] = [tokens[start], tokens[end - 1]];
      const department =
        end - start === 1 &&
        book.names.departments.has(first?.lower ?? "") &&
        /^(?:in|from|of|at|the|to)$/.test(tokens[start - 1]?.lower ?? "");
      if (
        first !== undefined &&
        last !== undefined &&
        !department &&
        last.end - first.start >= 2 &&
        last.end - first.start <= 60
      )
        found.push({ cell, from: start, to: end, name: nameText(tokens, start, end), capital: !small });
    }
    at = to - 1;
  }
  return found;
}

/** "Harlan & Pike", "Van der Meer", "Kip's Bakery": a possessive joins only where a name goes on that is no term. */
function joins(
  tokens: readonly Token[],
  at: number,
  small: boolean,
  organisation: ReadonlySet<string>,
): boolean {
  const sign = tokens[at];
  if (sign === undefined) return false;
  // "Larrea e Hijos", "Weber und Söhne"
  if (sign.lower === "and") return sign.text !== "and" && organisation.has(lower(tokens, at + 1));
  if (small) return sign.lower === "&" || sign.lower === "'";
  if (sign.lower === "." || sign.lower === "-") return sign.glued && tokens[at + 1]?.glued === true;
  if (sign.lower === "'") return sign.glued && tokens[at + 1]?.glued === true;
  return true;
}

function trimmed(
  tokens: readonly Token[],
  from: number,
  to: number,
  term: Uint8Array,
  book: Phrasebook,
  language: string | null,
): [number, number] {
  const { ordinary, organisation } = book.names;
  const plain = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined) return true;
    if (token.kind !== "word") return true;
    if (at > from && (organisation.has(token.lower) || legalForm.test(token.text))) return false;
    if (language !== null && at < to - 1 && organisation.has(token.lower)) return false;
    if (book.names.tools.has(token.lower) && token.capital && !ordinaryTool.has(token.lower)) return false;
    return ordinary.has(token.lower) || (term[at] === 1 && !book.names.firstNames.has(token.lower));
  };
  let [start, end] = [from, to];
  // "Big Sky Dairy": what ends as a company may begin with any word but an article.
  const company = to - from >= 3 && organisation.has(tokens[to - 1]?.lower ?? "");
  const office = (at: number): boolean =>
    at > from &&
    book.names.departments.has(tokens[at]?.lower ?? "") &&
    book.names.roles.longestAt(tokens, at - 1)?.length === 1 &&
    book.names.firstNames.has(tokens[at + 1]?.lower ?? "");
  while (
    start < end &&
    (office(start) ||
      (company ? determiner.test(tokens[start]?.lower ?? "") || term[start] === 1 : plain(start)))
  )
    start += 1;
  // Where only names have capitals, one at the end belongs to the name: "Planifica Cloud".
  const named = (at: number): boolean =>
    language !== null &&
    language !== "de" &&
    at > start &&
    tokens[at]?.kind === "word" &&
    !/^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? "");
  while (end > start && !named(end - 1) && (plain(end - 1) || tokens[end - 1]?.lower === "'s")) end -= 1;
  return [start, end];
}

/** Legal forms that are words in small letters. */
const legalForm = /^(?:AS|SA|AB|SE|AG|BV|NV|OY|KG|PT|SAS|SARL|ASA|SPA|SRL|SL|KK|LP|ApS)$/;

const determiner =
  /^(?:the|a|an|our|their|my|re|fw|fwd|at|for|with|from|to|and|account|customer|hi|hello|dear|ok|so|note|update|call|notes?|of|is|has|does|will|can|should|compare|what|how|why|i|we|they|at)$/;
