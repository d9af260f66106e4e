import type { ConsultationLine, JournalLine } from "./journal-line.ts";
import type { Head, OutcomeNote } from "./record-schema.ts";

/** A consultation with what was noted about it later. */
export type Consulted = {
  readonly line: ConsultationLine;
  /** When a step was done, by its number (from 1). */
  readonly done: ReadonlyMap<number, string>;
  /** The newest first: that one counts, the others are history. */
  readonly outcomes: readonly OutcomeNote[];
  /** A later answer of the same conversation gives its plan anew: what is left of this one is not open any more. */
  readonly replaced: boolean;
};

type Noted = { readonly done: Map<number, string>; readonly outcomes: OutcomeNote[] };

/**
 * Consultations, the newest first, from lines with the newest first. What is noted about one stands behind it in the
 * file and so comes before it here: only what still waits for its consultation is held.
 */
export function* joinLines(lines: Iterable<JournalLine>): Generator<Consulted, void, void> {
  const waiting = new Map<string, Noted>();
  const about = (id: string): Noted => {
    const noted = waiting.get(id) ?? { done: new Map(), outcomes: [] };
    waiting.set(id, noted);
    return noted;
  };
  const replaces = planReplacement();
  for (const line of lines) {
    if (line.type === "outcome") about(line.outcome.of).outcomes.push(line.outcome);
    if (line.type === "done")
      for (const step of line.done.steps) {
        const { id, number } = splitStepId(String(step));
        // The first time counts; it is the one that comes last here.
        about(id).done.set(number, line.done.at);
      }
    if (line.type !== "consultation") continue;
    const noted = waiting.get(line.head.id);
    waiting.delete(line.head.id);
    const replaced = replaces(line.head);
    yield { line, done: noted?.done ?? nothing, outcomes: noted?.outcomes ?? [], replaced };
  }
}

/**
 * Says of each head, the newest first, whether a later plan replaces its own. A retried answer replaces the
 * one before. The playbook always writes the whole plan, so its later answer about the same account replaces
 * the earlier one. A model may answer a question beside the plan, so its earlier steps stay.
 */
function planReplacement(): (head: Head) => boolean {
  const turns = new Set<string>();
  const accounts = new Set<string>();
  return ({ session, turn, by, accounts: named, partial, dues }) => {
    const rules = by === "playbook";
    // A plan without an account belongs to the account that is named later.
    const names = named.map(({ name }) => `${session} ${name ?? ""}`);
    const replaced =
      turns.has(`${session} ${turn}`) ||
      (rules && names.length > 0 && names.every((name) => accounts.has(name)));
    if (dues.length === 0 || partial) return replaced;
    turns.add(`${session} ${turn}`);
    // Nothing stands before the first question.
    if (rules && turn > 1) for (const name of [...names, `${session} `]) accounts.add(name);
    return replaced;
  };
}

const nothing: ReadonlyMap<number, string> = new Map();

/** "k3v9x0tq7m.3" → the consultation and the number of its step; NaN when there is none. */
export function splitStepId(step: string): { readonly id: string; readonly number: number } {
  const at = step.lastIndexOf(".");
  return {
    id: at === -1 ? step : step.slice(0, at),
    number: at === -1 ? Number.NaN : Number(step.slice(at + 1)),
  };
}

/** How many of its next steps are still to be done. */
export const openSteps = ({ line, done, replaced }: Consulted): number =>
  replaced ? 0 : line.head.dues.length - done.size;
