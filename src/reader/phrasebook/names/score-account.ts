import type { Token } from "../../../language/tokens.ts";
import type { Analysis } from "../analyse.ts";
import type { Phrasebook } from "../compile.ts";
import { isOrganisation } from "../foreign-names.ts";
import type { Candidate } from "./candidate.ts";
import { lower } from "./name-text.ts";
import { ordinaryTool } from "./ordinary-tool.ts";

/**
 * How surely a mention names an account, by the words around it: the higher the surer, below 0 they speak against it.
 * A convention.
 */
export function scoreAccount(
  analysis: Analysis,
  { from, to, name, capital }: Candidate,
  person: boolean,
  book: Phrasebook,
  first: boolean,
): number {
  const { tokens, cell, byConcept } = analysis;
  const { names } = book;
  const words = to - from;
  let score = 0;
  if (
    (words === 1 && names.tools.has(name.toLowerCase())) ||
    (words > 1 && names.tools.has(lower(tokens, from)) && !ordinaryTool.has(lower(tokens, from)))
  )
    return -9;
  const labelled = (byConcept.get(book.concepts.get("account_label") ?? -1) ?? []).some(
    (mention) =>
      mention.to <= from &&
      (mention.to >= from - 1 || (mention.to === from - 2 && tokens[from - 1]?.kind === "word")) &&
      /^(?::|=|\||is|called|named|)$/.test(mention.to === from ? "" : lower(tokens, from - 1)),
  );
  const beside = (concept: string, behind: number, ahead: number): boolean =>
    (byConcept.get(book.concepts.get(concept) ?? -1) ?? []).some(
      (mention) =>
        (mention.to <= from && from - mention.to <= behind) ||
        (mention.from >= to && mention.from - to <= ahead && tokens[mention.from - 1]?.kind !== "sign"),
    );
  if (beside("rival_before", 3, 0) || beside("rival_after", 0, 1)) return -5;
  const speaks = analysesSpeak(analysis, name);
  if (speaks || cell.section === "mail from" || cell.section === "mail to" || cell.section === "mail cc")
    return -5;
  if (cell.section === "mail wrote") return -5;
  if (labelled && cell.section?.startsWith("mail") !== true) return 8;
  // "CSM : Tiphaine Roux", "Sponsorin: Petra Wendt"
  if (
    cell.language !== undefined &&
    cell.label > 0 &&
    from >= cell.label &&
    ["csm_label", "champion", "sponsor"].some((concept) =>
      (byConcept.get(book.concepts.get(concept) ?? -1) ?? []).some((mention) => mention.to <= cell.label),
    )
  )
    return -5;
  const opensAsCompany =
    cell.language !== undefined && words > 1 && isOrganisation(lower(tokens, from), cell.language, book);
  // "Betreff: Gebührenbescheide": in German the value of a label begins with a capital too.
  if (cell.language === "de" && cell.label > 0 && from === cell.label && words === 1) return -5;
  // "The champion is Ana Ruiz, not Bob Stone": who is ruled out is no account.
  if (
    lower(tokens, from - 1) === "not" &&
    (!names.organisation.has(lower(tokens, to - 1)) || names.firstNames.has(lower(tokens, from)))
  )
    return -5;
  // "CTA-004417"
  if (
    words === 1 &&
    lower(tokens, to) === "-" &&
    tokens[to]?.glued === true &&
    tokens[to + 1]?.kind === "number"
  )
    return -5;
  const company = (names.organisation.has(lower(tokens, to - 1)) && words > 1 && capital) || opensAsCompany;
  // "Organisation: …", "Tags: …": the label itself is no name, unless it opens a block of its own.
  if (
    !company &&
    cell.label > 0 &&
    to < cell.label &&
    from <= 1 &&
    (words === 1 || !cell.opens) &&
    !opensStatement(analysis, from, to, book) &&
    !(first && cell.opens && words > 1)
  )
    return -5;
  // "L12M", "FY25", "Secretary", "Dir of Digital": a stretch of time or an office.
  if (words === 1 && /^[A-Z]{1,3}\d+[A-Z]?$/.test(name)) return -5;
  const office = names.roles.longestAt(tokens, from);
  if (office !== null && !company && (office.length >= words || lower(tokens, from + office.length) === "of"))
    return -5;
  if (words === 1 && from === 0 && names.common.has(name.toLowerCase())) return -5;
  if (person || isFieldTitle(tokens, to) || isElsewhere(analysis, from)) return -5;
  // "the drop on the chart": in small letters what an article stands before is no name.
  if (
    !capital &&
    words === 1 &&
    /^(?:the|a|an|this|that|my|our|their|her|his)$/.test(lower(tokens, from - 1))
  )
    return -5;
  if ((names.organisation.has(lower(tokens, to - 1)) && words > 1) || opensAsCompany) score += 3;
  const before = beforeAt(tokens, from, book, cell.language);
  const after = names.afterAccount.longestAt(tokens, to) !== null;
  if (before) score += 3;
  if (!after && names.afterAccountWeak.longestAt(tokens, to) !== null)
    score += words > 1 && capital ? 2.5 : 1.5;
  if (after) score += capital ? 3 : cell.language !== undefined ? 1 : from <= 1 && first ? 3 : 2;
  if (capital && lower(tokens, to) === "'s" && tokens[to + 1]?.kind === "word" && !after)
    score += words > 1 ? 3 : belongsTo(analysis, to + 1, book) ? 2 : 0;
  const weakly =
    /^(?:on|in|to|by|from|of|via|using|about)$/.test(lower(tokens, from - 1)) ||
    (lower(tokens, from - 1) === "and" && tokens[from - 2]?.capital !== true);
  if (before && weakly && words === 1) score -= 1;
  if (lower(tokens, to) === "(" && capital && bracketTells(analysis, to)) score += 3;
  const opener = from <= 1 && (cell.opens || first);
  const punctuated =
    /^[:(,/|]$|^->$/.test(lower(tokens, to)) ||
    (lower(tokens, to) === "-" && tokens[to]?.glued === false) ||
    to >= tokens.length ||
    /^(?:update|account|status|call|recap|notes?|review|sync|qbr|ebr|kickoff|check|renewal|summary|mtg|meeting)$/.test(
      lower(tokens, to),
    );
  if (opener && capital && punctuated) score += 3;
  else if (
    first &&
    capital &&
    /^(?:-|,|\/|:|with|w|for|at|@|re|from)$/.test(lower(tokens, from - 1)) &&
    (to >= tokens.length || /^[,(|:/-]$/.test(lower(tokens, to)))
  )
    score += 3;
  if (!capital && first && from <= 1 && words > 1)
    score += names.organisation.has(lower(tokens, to - 1)) ? 2 : punctuated && to < tokens.length ? 3 : 0;
  if (first && cell.kind === "title" && capital) score += 2;
  if (cell.kind === "title" && cell.opens && capital && words === tokens.length) score += 3;
  if (/^[A-Z]{2,4}$/.test(name) && words === 1) score -= 4;
  return score;
}

/** "Contoso: our champion left": a name of one word before a sentence about them. */
function opensStatement(
  { tokens, cell }: Analysis,
  from: number,
  to: number,
  { names }: Phrasebook,
): boolean {
  const name = lower(tokens, from);
  return (
    from === 0 &&
    to === cell.label - 1 &&
    tokens[from]?.capital === true &&
    !names.common.has(name) &&
    !names.firstNames.has(name) &&
    tokens.length > cell.label + 2 &&
    /^(?:our|their|the|they|we|he|she)$/.test(lower(tokens, cell.label))
  );
}

/** "Respondent: K. Adeyemi | Role: CIO": the title of a table's column; its colon is not in the text. */
const isFieldTitle = (tokens: readonly Token[], to: number): boolean =>
  lower(tokens, to) === ":" && tokens[to]?.start === tokens[to]?.end;

/** "A friend of mine at Logpeak": words about somebody else's company stand before it in its clause. */
const isElsewhere = ({ moods }: Analysis, from: number): boolean =>
  moods.cues.some(
    ({ mood, to }) => mood === "other" && to <= from && !moods.breaks.some((at) => at > to - 1 && at <= from),
  );

/** "Havelock's finance director", "Havelock's renewal": an office or a measure belongs to the account. */
const belongsTo = ({ tokens, mentions }: Analysis, at: number, book: Phrasebook): boolean =>
  book.names.roles.longestAt(tokens, at) !== null || mentions.some(({ from }) => from === at);

/** "Rockwell Tile (410k, up in Sept": the bracket behind a name holds values of an account. */
function bracketTells({ tokens, spans }: Analysis, open: number): boolean {
  const close = tokens.findIndex(({ lower: word }, at) => at > open && word === ")");
  return spans.some(
    ({ kind, from, to }) =>
      from > open &&
      to <= (close < 0 ? open : close) &&
      (kind === "money" || kind === "date" || kind === "number" || kind === "duration"),
  );
}

/** The name of whoever speaks in the cell. */
const analysesSpeak = ({ cell }: Analysis, name: string): boolean =>
  cell.speaker?.name.toLowerCase().includes(name.toLowerCase()) === true;

/** Whether words that introduce an account end where the name begins. */
function beforeAt(
  tokens: readonly Token[],
  from: number,
  book: Phrasebook,
  language: string | undefined,
): boolean {
  for (let length = 1; length <= 4; length += 1) {
    const start = from - length;
    if (start < 0) return false;
    const found = book.names.beforeAccount.longestAt(tokens, start);
    if (found?.length !== length) continue;
    // "à Singapour", "en Madrid": where something is.
    const place =
      (language === "fr" || language === "es") &&
      length === 1 &&
      /^(?:at|in|to|by|on|of)$/.test(lower(tokens, start));
    if (!place) return true;
  }
  return false;
}
