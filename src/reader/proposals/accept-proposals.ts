import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { ReadCell } from "../phrasebook/read-text.ts";
import type { ExaminedText, QuotedCell } from "./examine-text.ts";
import { findQuote, type Range } from "./find-quote.ts";
import { type AcceptedProposal, type JudgedProposals, type Proposal, rejected } from "./proposal.ts";
import { isNumeric, type Proof, proveValue, readAlready } from "./prove-value.ts";
import { accountFault } from "./read-account-again.ts";
import { moodFault } from "./read-mood-again.ts";
import { isRead, saysSomething, statedValue, textOrFlag } from "./stated-value.ts";
import { provenStatement, wordsStatement } from "./statement-of-proposal.ts";

/** A proposal that is borne out, or why it is not. */
type Verdict = AcceptedProposal | { readonly why: string };

/**
 * Which proposals of one text its own words bear out: the quote stands in it letter for letter and on no line that
 * poses, the value is read again from the quote, and the sentence around it denies, supposes or asks nothing and is
 * about the account that is named. Where a quote stands several times, one of its places has to bear it out. Pure.
 */
export function acceptProposals(
  text: ExaminedText,
  proposals: readonly Proposal[],
  model: string,
): JudgedProposals {
  const accepted: AcceptedProposal[] = [];
  const refused: ReturnType<typeof rejected>[] = [];
  for (const proposal of proposals) {
    const verdict = judge(text, proposal, model);
    if ("why" in verdict) refused.push(rejected(proposal, verdict.why));
    else accepted.push(verdict);
  }
  return { accepted, rejected: refused };
}

function judge(text: ExaminedText, proposal: Proposal, model: string): Verdict {
  if (proposal.mood !== "stated") return { why: `the model itself takes it for ${proposal.mood}` };
  const places = findQuote(text.folded, proposal.quote);
  let why = "its quote does not stand in the source";
  for (const place of places) {
    const verdict = judgePlace(text, proposal, { place, model });
    if (!("why" in verdict)) return verdict;
    why = verdict.why;
  }
  return { why };
}

function judgePlace(
  text: ExaminedText,
  proposal: Proposal,
  { place, model }: { readonly place: Range; readonly model: string },
): Verdict {
  if (text.posing.some(({ from, to }) => from < place.to && to > place.from))
    return { why: "its quote stands on a line that poses as something else" };
  const quoted = cellsOf(text, place);
  if (quoted.length === 0) return { why: "its quote stands where nothing can be stated" };
  return isNumeric(proposal.key)
    ? judgeFigure(text, proposal, { quoted, model })
    : judgeWords(text, proposal, { quoted, model });
}

type Placed = { readonly quoted: readonly QuotedCell[]; readonly model: string };

function judgeFigure(text: ExaminedText, proposal: Proposal, { quoted, model }: Placed): Verdict {
  const { key, value, account, quote } = proposal;
  let why = "no figure of its quote has that value";
  for (const { cell, from, to } of quoted) {
    const input = { key, value, cell, book: text.book, asOf: text.options.asOf };
    const isQuoted = (start: number, end: number): boolean => start >= from && end <= to;
    const known = readAlready(input, { from, to });
    const proof = known ?? proveValue({ ...input, isQuoted });
    if (proof === null) continue;
    // What rules read there they have judged in its sentence.
    const own =
      known !== null
        ? null
        : (bareFault(quoted, quote) ?? moodFault(text, { key, value: proof.value, cell, words: proof.span }));
    const fault = own ?? accountFault(text, { account, cell, words: proof.span });
    const isTaken = known === null && isReadOtherwise(key, proof, cell);
    if (fault === null)
      return { statement: provenStatement(text, { proposal, cell, proof, model, isTaken }), proposal };
    why = fault;
  }
  return { why };
}

/** A figure alone may be anything. */
const bareFault = (quoted: readonly QuotedCell[], quote: string): string | null =>
  saysSomething(quoted, quote) ? null : "its quote says nothing beside the value";

/** The rules have read the figure as something else: it proves a number, and not what it is the number of. */
function isReadOtherwise(key: FactKey, { span }: Proof, { drafts }: ReadCell): boolean {
  const users = drafts.filter(
    (draft) => draft.span !== undefined && draft.span.from < span.to && draft.span.to > span.from,
  );
  return users.length > 0 && !users.some((draft) => draft.key === key);
}

function judgeWords(text: ExaminedText, proposal: Proposal, { quoted, model }: Placed): Verdict {
  const { key, account } = proposal;
  const known = quoted.find((place) => isRead(proposal, place)) ?? null;
  const value = known === null ? statedValue(proposal) : textOrFlag(proposal.value);
  if (value === null) return { why: `its value is none of ${key}` };
  for (const { cell, from, to } of quoted) {
    const words = { from, to };
    const mood = known === null ? moodFault(text, { key, value, cell, words }) : null;
    const fault = mood ?? accountFault(text, { account, cell, words });
    if (fault !== null) return { why: fault };
  }
  const first = known ?? quoted[0];
  if (first === undefined) return { why: "its quote stands where nothing can be stated" };
  return { statement: wordsStatement(text, { proposal, value, quoted: first, model }), proposal };
}

/** The cells that words of the range stand in; a word that the range cuts is not in it. */
function cellsOf({ cells }: ExaminedText, place: Range): QuotedCell[] {
  return cells.flatMap((cell): QuotedCell[] => {
    const { tokens } = cell.analysis;
    const from = tokens.findIndex(({ start }) => start >= place.from);
    const to = tokens.findLastIndex(({ end }) => end <= place.to) + 1;
    return from < 0 || to <= from ? [] : [{ cell, from, to }];
  });
}
