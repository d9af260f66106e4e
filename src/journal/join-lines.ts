import { type AccountAliases, noAliases } from "./account-aliases.ts";
import { dutyFinder } from "./find-duties.ts";
import type { ConsultationLine, JournalLine } from "./journal-line.ts";
import type { OutcomeNote } from "./record-schema.ts";

/** A consultation with what was noted about it later. */
export type Consulted = {
  readonly line: ConsultationLine;
  /** When a step was done, by its number (from 1). */
  readonly done: ReadonlyMap<number, string>;
  /** The newest first: that one counts, the others are history. */
  readonly outcomes: readonly OutcomeNote[];
  /** Numbers of its steps that are duties: of an account that is named, and whose newest plan this is. */
  readonly duties: ReadonlySet<number>;
  /** A later plan of the same account took the place of some of its steps. */
  readonly replaced: boolean;
};

type Noted = { readonly done: Map<number, string>; readonly outcomes: OutcomeNote[] };

/**
 * Consultations, the newest first, from lines with the newest first. What is noted about one stands behind it in the
 * file and so comes before it here: only what still waits for its consultation is held.
 */
export function* joinLines(
  lines: Iterable<JournalLine>,
  aliases: AccountAliases = noAliases,
): Generator<Consulted, void, void> {
  const waiting = new Map<string, Noted>();
  const about = (id: string): Noted => {
    const noted = waiting.get(id) ?? { done: new Map(), outcomes: [] };
    waiting.set(id, noted);
    return noted;
  };
  const dutiesOf = dutyFinder(aliases);
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
    yield { line, done: noted?.done ?? nothing, outcomes: noted?.outcomes ?? [], ...dutiesOf(line) };
  }
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
export function openSteps({ duties, done }: Consulted): number {
  let open = 0;
  for (const number of duties) if (!done.has(number)) open += 1;
  return open;
}
