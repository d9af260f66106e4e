import type { Practice } from "../../../practice/practice.ts";
import type { ReplyName } from "../../../practice/replies-schema.ts";
import { fillText, type Values } from "../fill-text.ts";

/** A phrase of an answer to a request, filled in; null when it names something unknown. */
export const reply = (practice: Practice, name: ReplyName, values: Values = {}): string | null =>
  fillText(practice.replies.phrases[name], values);

/** What can be said, as one paragraph. */
export const joined = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== "").join(" ") || null;

/** "the account" at the beginning of a sentence. */
export const startUpper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const startLower = (text: string): string =>
  /^(?:I\b|[A-Z]{2}|[A-Z]\d)/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

/** "67 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
