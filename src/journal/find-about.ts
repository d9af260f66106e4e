import { splitStepId } from "./join-lines.ts";
import type { JournalLine } from "./journal-line.ts";
import { isSameAccount, mentionsAccount } from "./mentions-account.ts";

/** What a journal holds about one account, under all its names. */
export type About = {
  /** Whether a line is about the account, or names it. */
  readonly concerns: (line: JournalLine) => boolean;
  /** The same for text from elsewhere. */
  readonly mentions: (text: string) => boolean;
  /** The names of the other accounts on record. */
  readonly others: readonly string[];
};

type Lines = Iterable<JournalLine> | AsyncIterable<JournalLine>;

/**
 * Finds what a journal holds about an account: consultations about it or in whose text its name stands, what
 * was noted about them, and the turns of a conversation about it alone in which it was not named yet. `lines`
 * is read twice, the newest first.
 */
export async function findAbout(names: readonly string[], lines: () => Lines): Promise<About> {
  const isAbout = (name: string | null): boolean =>
    name !== null && names.some((each) => isSameAccount(name, each));
  const others = await otherNames(isAbout, lines());
  const mentioned = names.map((name) => mentionsAccount(name, others));
  const mentions = (text: string): boolean => mentioned.some((isIn) => isIn(text));
  const consultations = new Set<string>();
  const sessions = new Set<string>();
  const shared = new Set<string>();
  const unnamed: { readonly id: string; readonly session: string }[] = [];
  for await (const line of lines()) {
    if (line.type !== "consultation") continue;
    const { id, session, accounts } = line.head;
    if (accounts.some(({ name }) => isAbout(name)) || mentions(line.text())) {
      consultations.add(id);
      sessions.add(session);
    } else if (accounts.every(({ name }) => name === null)) unnamed.push({ id, session });
    if (accounts.some(({ name }) => name !== null && !isAbout(name))) shared.add(session);
  }
  const isItsOwn = (session: string): boolean => sessions.has(session) && !shared.has(session);
  for (const { id, session } of unnamed) if (isItsOwn(session)) consultations.add(id);
  const concerns = (line: JournalLine): boolean => {
    if (line.type === "consultation") return consultations.has(line.head.id);
    if (line.type === "outcome") return consultations.has(line.outcome.of) || mentions(line.outcome.text);
    if (line.type === "learnt") return isItsOwn(line.learnt.session) || mentions(JSON.stringify(line.learnt));
    if (line.type === "other") return mentions(line.text());
    const { steps } = line.done;
    return steps.length > 0 && steps.every((step) => consultations.has(splitStepId(step).id));
  };
  return { concerns, mentions, others };
}

async function otherNames(isAbout: (name: string | null) => boolean, lines: Lines): Promise<string[]> {
  const names = new Set<string>();
  for await (const line of lines)
    if (line.type === "consultation")
      for (const { name } of line.head.accounts) if (name !== null && !isAbout(name)) names.add(name);
  return [...names];
}
