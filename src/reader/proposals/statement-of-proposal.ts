import { daysBetween } from "../../calendar/calendar-date.ts";
import type { Statement } from "../../facts/fact.ts";
import { elapsedKeys, factKind } from "../../facts/fact-catalogue.ts";
import type { ReadCell } from "../phrasebook/read-text.ts";
import type { ExaminedText, QuotedCell } from "./examine-text.ts";
import type { Proposal } from "./proposal.ts";
import type { Proof } from "./prove-value.ts";

type Proven = {
  readonly proposal: Proposal;
  readonly cell: ReadCell;
  readonly proof: Proof;
  readonly model: string;
  /** Rules have read its figure as something else. */
  readonly isTaken: boolean;
};

/** The statement of a value that was read again from its quote, as the rules would have made it. */
export function provenStatement(
  text: ExaminedText,
  { proposal, cell, proof, model, isTaken }: Proven,
): Statement {
  const { key } = proposal;
  const { day } = cell.analysis.cell;
  const { asOf } = text.options;
  const isOlder = day !== null && day !== asOf;
  const isElapsed = elapsedKeys.has(key);
  return {
    account: cell.about(proof.span),
    key,
    value:
      isOlder && isElapsed && typeof proof.value === "number"
        ? proof.value + daysBetween(day, asOf)
        : proof.value,
    unit: proof.unit ?? factKind(key).unit,
    ...placeOf(text, cell, proposal),
    ...(isOlder && !isElapsed ? { asOf: day } : {}),
    ...(proof.doubt === undefined ? {} : { ambiguous: proof.doubt }),
    readBy: { model, figure: isTaken ? null : wordsOf(text, cell, proof.span) },
  };
}

const wordsOf = (
  { text }: ExaminedText,
  { analysis: { tokens } }: ReadCell,
  { from, to }: { readonly from: number; readonly to: number },
): string => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, " ");

type InWords = {
  readonly proposal: Proposal;
  readonly value: string | boolean;
  readonly quoted: QuotedCell;
  readonly model: string;
};

/** The statement of words alone. */
export const wordsStatement = (
  text: ExaminedText,
  { proposal, value, quoted: { cell, ...words }, model }: InWords,
): Statement => ({
  account: cell.about(words),
  key: proposal.key,
  value,
  unit: factKind(proposal.key).unit,
  ...placeOf(text, cell, proposal),
  readBy: { model, figure: null },
});

const placeOf = (
  { options: { source } }: ExaminedText,
  { analysis: { cell } }: ReadCell,
  { quote }: Proposal,
): Pick<Statement, "source" | "quote"> => ({
  source: source === "question" ? source : `${source}:${cell.line}`,
  quote: quote.normalize("NFKC").replace(/\s+/gu, " ").trim().slice(0, 200),
});
