import type { Statement } from "../facts/fact.ts";

/**
 * What an account's data says, however its rows are ordered and wherever they stand: each statement by its field, its words
 * and its giver. Days that count up by themselves stand as they were written, so that time alone changes nothing.
 */
export const inputIdentity = (statements: readonly Pick<Statement, "key" | "quote" | "by">[]): string =>
  JSON.stringify(
    [...new Set(statements.map(({ key, quote, by }) => JSON.stringify([key, quote, by ?? null])))].sort(),
  );
