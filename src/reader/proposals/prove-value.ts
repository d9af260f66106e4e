import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { type FactKey, factKind, type Unit } from "../../facts/fact-catalogue.ts";
import { noEvidence } from "../../language/cells/evidence.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { readMoney } from "../../language/cells/read-money.ts";
import { readNumber } from "../../language/cells/read-number.ts";
import type { Span } from "../../language/spans/span.ts";
import { distance } from "../phrasebook/analyse.ts";
import type { Phrasebook } from "../phrasebook/compile.ts";
import type { Form } from "../phrasebook/phrasebook.ts";
import type { ReadCell } from "../phrasebook/read-text.ts";
import { type ReadValue, readValue } from "../phrasebook/read-value.ts";

/** The constructions in which the phrasebook reads a value of each unit; none where words alone state it. */
const formsOf: Readonly<Record<Unit, readonly Form[]>> = {
  text: [],
  choice: [],
  flag: [],
  date: ["date"],
  days: ["days", "age"],
  hours: ["hours"],
  months: ["months"],
  count: ["count", "part", "whole"],
  ratio: ["ratio", "times"],
  percent: ["percent"],
  rating: ["rating"],
  score: ["score", "rating"],
  money: ["money"],
};

export const isNumeric = (key: FactKey): boolean => formsOf[factKind(key).unit].length > 0;

export type Proof = ReadValue & {
  /** The words that are the value, as tokens of the cell. */
  readonly span: Pick<Span, "from" | "to">;
};

export type ProofInput = {
  readonly key: FactKey;
  /** As the model wrote it. */
  readonly value: string | number | boolean;
  readonly cell: ReadCell;
  /** Whether tokens stand in the quote. */
  readonly isQuoted: (from: number, to: number) => boolean;
  readonly book: Phrasebook;
  readonly asOf: CalendarDate;
};

/**
 * The value of a proposal, read again from the words of its quote by the rules' own reading of numbers, days, lengths
 * of time and money; null when nothing there has it. What counts is the value read, in the catalogue's unit: the
 * proposed one only says which of them is meant.
 */
export function proveValue(input: ProofInput): Proof | null {
  const { key, cell, isQuoted } = input;
  const wanted = numberOrDay(input.value, key);
  if (wanted === null) return null;
  for (const span of cell.analysis.spans) {
    if (span.kind === "ignored" || !isQuoted(span.from, span.to)) continue;
    for (const read of readingsOf(span, input))
      if (isSame(read.value, wanted, factKind(key).unit) && isInRange(key, read.value))
        return { ...read, span };
  }
  return null;
}

/** The same fact, where rules have read it from words of the quote already. */
export function readAlready(
  { key, value, cell }: Omit<ProofInput, "isQuoted">,
  quoted: { readonly from: number; readonly to: number },
): Proof | null {
  const wanted = numberOrDay(value, key);
  const { unit } = factKind(key);
  const draft = cell.drafts.find(
    (one) =>
      one.key === key &&
      one.seats === undefined &&
      typeof one.value !== "boolean" &&
      (one.span ?? one).from < quoted.to &&
      (one.span ?? one).to > quoted.from &&
      wanted !== null &&
      isSame(one.value, wanted, unit),
  );
  if (draft === undefined || typeof draft.value === "boolean") return null;
  const { slot, unit: currency, doubt, span = { from: draft.from, to: draft.to } } = draft;
  return {
    value: draft.value,
    slot,
    span,
    ...(currency === undefined ? {} : { unit: currency }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

function readingsOf(span: Span, { key, cell, book, asOf }: ProofInput): ReadValue[] {
  const { analysis } = cell;
  const { tokens, cell: place } = analysis;
  const isLabelled = place.label > 0 && span.from >= place.label && span.from <= place.label + 2;
  const label = tokens.slice(0, place.label).map(({ lower }) => lower);
  const context = {
    tokens,
    key,
    reference: place.day ?? asOf,
    labelled: isLabelled,
    labelUnit: unitIn(label),
    labelScale: 1,
    earlier: null,
    silent: false,
    percentLabel: label.some((word) => /^(?:%|pct|percent|percentage|rate)$/.test(word)),
  };
  if (key === "usage.change") return changesOf(span, cell, book);
  return formsOf[factKind(key).unit].flatMap((form) => {
    const read = readValue(form, span, context);
    return read === null || (read.key !== undefined && read.key !== key) ? [] : [read];
  });
}

/** By how much something rose or fell, where a sign or a word beside it says which of the two. */
function changesOf(span: Span, { analysis }: ReadCell, book: Phrasebook): ReadValue[] {
  if (span.kind !== "percent" && span.kind !== "fraction") return [];
  if (span.kind === "percent" && span.signed) return [{ value: span.value, slot: "value" }];
  const near = (concept: string): number =>
    Math.min(
      ...(analysis.byConcept.get(book.concepts.get(concept) ?? -1) ?? []).map((mention) =>
        distance(analysis, mention, span),
      ),
    );
  const [down, up] = [near("down"), near("up")];
  if (Math.min(down, up) > farthest || down === up) return [];
  return [{ value: Number((span.value * (down < up ? -1 : 1)).toFixed(4)), slot: "value" }];
}

/** How far the word that says rose or fell may stand from its figure; the phrasebook's companions may be as far. */
const farthest = 4.5;

const unitIn = (label: readonly string[]): "day" | "month" | "hour" | "year" | "week" | null => {
  for (const word of label) {
    const unit = /^(day|month|hour|year|week)s?$/.exec(word)?.[1];
    if (unit !== undefined) return unit as "day" | "month" | "hour" | "year" | "week";
  }
  return null;
};

/** The proposed value as a number, or as a day; null when it is neither. */
function numberOrDay(value: string | number | boolean, key: FactKey): number | CalendarDate | null {
  const { unit } = factKind(key);
  if (typeof value === "boolean") return null;
  if (unit === "date") {
    const day = typeof value === "string" ? readDate(value, noEvidence) : null;
    return day?.ok === true ? day.date : typeof value === "string" ? parseCalendarDate(value) : null;
  }
  if (typeof value === "number") return value;
  const plain = value.replace(/\s?(?:%|percent|days?|hours?|months?|x|×)$/i, "");
  return (
    readNumber(plain, noEvidence, unit === "money" || unit === "count")?.value ??
    (unit === "money" ? readMoney(value, noEvidence)?.value : undefined) ??
    null
  );
}

/** A share may be written as a fraction or as a percentage; what was read settles which. */
function isSame(read: number | string, wanted: number | string, unit: Unit): boolean {
  if (typeof read !== "number" || typeof wanted !== "number") return read === wanted;
  const is = (value: number): boolean => Math.abs(read - value) <= 1e-4 + Math.abs(read) * 1e-6;
  return is(wanted) || (unit === "ratio" && is(wanted / 100)) || (unit === "percent" && is(wanted * 100));
}

const isInRange = (key: FactKey, value: number | string): boolean => {
  const { range } = factKind(key);
  return typeof value !== "number" || !range || (value >= range[0] && value <= range[1]);
};
