import type { AccountAliases } from "./account-aliases.ts";
import type { ConsultationLine } from "./journal-line.ts";
import type { Head } from "./record-schema.ts";

/** What of a consultation's steps is to be done. */
export type Duties = {
  /** Numbers of the steps, from 1. */
  readonly duties: ReadonlySet<number>;
  /** A later plan took the place of some of the others. */
  readonly replaced: boolean;
};

const none: ReadonlySet<number> = new Set();
/** Most plans are short: their numbers are shared. */
const wholePlans = Array.from({ length: 32 }, (_, count) => new Set(numbersTo(count)));

/**
 * Tells of each consultation, the newest first, which of its steps are duties. The newest plan of an account counts,
 * whoever wrote it: an answer asked for again, the same question a week later. An answer without steps, and one that
 * broke off, replaces nothing. Steps of no account are nobody's duty.
 */
export function dutyFinder(aliases: AccountAliases): (line: ConsultationLine) => Duties {
  const planned = new Set<string>();
  return (line) => {
    const { accounts, dues, partial } = line.head;
    const names = accounts.flatMap(({ name }) => (name === null ? [] : [aliases.key(name)]));
    const [only] = names;
    if (dues.length === 0 || only === undefined) return { duties: none, replaced: false };
    if (names.length === 1) {
      const replaced = planned.has(only);
      if (!partial) planned.add(only);
      return {
        duties: replaced ? none : (wholePlans[dues.length] ?? new Set(numbersTo(dues.length))),
        replaced,
      };
    }
    // Of several accounts the head does not say whose each step is.
    const keys = stepKeys(line, names, aliases);
    const duties = new Set(keys.flatMap((key, index) => (isPlanned(key, names, planned) ? [] : [index + 1])));
    if (!partial) for (const key of keys) planned.add(key);
    return { duties, replaced: duties.size < dues.length };
  };
}

/** The account of each step; one that names none is of all of them together. */
function stepKeys(line: ConsultationLine, names: readonly string[], aliases: AccountAliases): string[] {
  const together = [...names].sort().join("\n");
  const steps = line.steps();
  return line.head.dues.map((_, index) => {
    const account = steps[index]?.account ?? null;
    return account === null ? together : aliases.key(account);
  });
}

const isPlanned = (key: string, names: readonly string[], planned: ReadonlySet<string>): boolean =>
  planned.has(key) || (key.includes("\n") && names.every((name) => planned.has(name)));

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Whether a consultation is about nobody who is named. */
export const isAboutNobody = ({ accounts }: Pick<Head, "accounts">): boolean =>
  accounts.every(({ name }) => name === null);
