import type { Statement } from "../facts/fact.ts";

/** Statements that name no account, as ones about the account the text was taken to be about. */
export const takenAbout = (
  about: string | null | undefined,
  statements: readonly Statement[],
): readonly Statement[] =>
  about == null
    ? statements
    : statements.map((one) => (one.account === null ? { ...one, account: about } : one));

/** Statements at their place in a conversation. */
export const placedAt = (said: number | undefined, statements: readonly Statement[]): readonly Statement[] =>
  said === undefined ? statements : statements.map((statement) => ({ ...statement, said }));
