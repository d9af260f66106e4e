import { factKind } from "../../facts/fact-catalogue.ts";
import type { QuotedCell } from "./examine-text.ts";
import type { Proposal } from "./proposal.ts";

const longest = 200;

/** A flag, one of the choices, or a text whose words stand in the quote; null for anything else. */
export function statedValue({ key, value, quote }: Proposal): string | boolean | null {
  const { unit, choices } = factKind(key);
  if (unit === "flag") return typeof value === "boolean" ? value : null;
  if (typeof value !== "string") return null;
  if (unit === "choice") return choices?.includes(value) === true ? value : null;
  const quoted = new Set(wordsOf(quote));
  const words = wordsOf(value);
  return words.length > 0 && words.every((word) => quoted.has(word)) ? value.trim().slice(0, longest) : null;
}

/** Whether rules have read the same from words of the quote. */
export const isRead = ({ key, value }: Proposal, { cell, from, to }: QuotedCell): boolean =>
  cell.drafts.some(
    (draft) =>
      draft.key === key &&
      draft.from < to &&
      draft.to > from &&
      String(draft.value).toLowerCase() === String(value).trim().toLowerCase(),
  );

export const textOrFlag = (value: Proposal["value"]): string | boolean =>
  typeof value === "number" ? String(value) : value;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

/** Whether a quote says what its value is of: words beside it, or the head of a table's column. */
export function saysSomething(quoted: readonly QuotedCell[], quote: string): boolean {
  if (quoted.some(({ cell }) => cell.analysis.cell.kind === "field")) return true;
  const ofValues = quoted.reduce(
    (sum, { cell: { analysis }, from, to }) =>
      sum +
      analysis.tokens
        .slice(from, to)
        .filter((_, at) => analysis.spans.some((span) => span.from <= from + at && span.to > from + at))
        .reduce((letters, { text }) => letters + lettersIn(text), 0),
    0,
  );
  return lettersIn(quote) > ofValues + 1;
}

const lettersIn = (text: string): number => text.normalize("NFKC").match(/\p{L}/gu)?.length ?? 0;
