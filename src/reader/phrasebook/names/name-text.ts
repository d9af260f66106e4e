import type { Token } from "../../../language/tokens.ts";

/** The tokens of a name as written, with the blanks between them. */
export const nameText = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`))
    .join("");

/** A token in small letters; empty where none stands. */
export const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
