import { factValue } from "../../facts/fact-value.ts";
import type { PhraseName } from "../../practice/phrases-schema.ts";
import type { Practice } from "../../practice/practice.ts";
import { fillText, type Values } from "./fill-text.ts";

/** A phrase of the practice with its values filled in; null when it names something unknown. */
export const phrase = (practice: Practice, name: PhraseName, values: Values = {}): string | null =>
  fillText(practice.phrases.phrases[name], values);

const said = (part: string | null): part is string => part !== null && part !== "";

/** What can be said, as list items. */
export const bullets = (lines: readonly (string | null)[]): string =>
  lines
    .filter(said)
    .map((line) => `- ${line}`)
    .join("\n");

/** What can be said, as paragraphs. */
export const blocks = (parts: readonly (string | null)[]): string => parts.filter(said).join("\n\n");

/** " (F2, F3)", or nothing. */
export const references = (facts: readonly string[]): string =>
  facts.length === 0 ? "" : ` (${inOrder(facts).join(", ")})`;

/** Ids of facts by their numbers. */
export const inOrder = (facts: readonly string[]): string[] =>
  facts.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

/** "1 day", "74 days". */
export const countedDays = (days: number): string =>
  factValue({ value: days, unit: "days", key: "renewal.notice_days" });

/** "1,234". */
export const counted = (count: number): string =>
  factValue({ value: count, unit: "count", key: "usage.seats" });
