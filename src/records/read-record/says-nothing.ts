import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import type { FieldTable } from "./field-table.ts";
import { namesNobody } from "./names-nobody.ts";

/** Marks without a letter or a digit: "$ -", "--". */
const onlyMarks = /^[^\p{L}\p{N}]+$/u;

/** True for a cell that says nothing about its field: blank, "n/a", "$ -", or "TBD" where a person is named. */
export const saysNothing = (text: string, key: FactKey, fields: FieldTable): boolean =>
  fields.blank.has(text.toLowerCase()) ||
  (factKind(key).unit !== "text" && onlyMarks.test(text)) ||
  (fields.people.has(key) && namesNobody(text, fields));

const startsError = /^[#n\-i]/i;

/** What a program wrote in place of a value ("#REF!"), in words; null when the text is none of these. */
export const errorIn = (text: string, { errors }: FieldTable): string | null =>
  text.length > 15 || !startsError.test(text)
    ? null
    : (errors.get(text.toUpperCase().replace(/^#{6,}$/, "#####")) ?? null);
