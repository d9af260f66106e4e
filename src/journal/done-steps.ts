import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import { type AccountAliases, foldName } from "./account-aliases.ts";
import type { Consulted } from "./join-lines.ts";
import type { Head, Step } from "./record-schema.ts";

/** So many days before a plan is made, what was done of an earlier one is still done in it; a convention. */
const remembered = 14;

/** The plan a step stands in: its conversation, and the day it was made on. */
export type PlanMade = Pick<Head, "session" | "as_of">;

type Done = { readonly session: string; readonly day: string };

/**
 * What was done of earlier plans. A plan that is made again asks for the same steps; those that were done in the same
 * conversation, or lately, are not to be done again.
 */
export class DoneSteps {
  private readonly aliases: AccountAliases;
  private readonly known = new Map<string, Done[]>();

  constructor(aliases: AccountAliases) {
    this.aliases = aliases;
  }

  add({ line, done }: Consulted): void {
    const { session } = line.head;
    for (const [index, step] of line.steps().entries()) {
      const day = done.get(index + 1)?.slice(0, 10);
      if (day === undefined) continue;
      const key = stepKey(step, this.aliases);
      const known = this.known.get(key);
      if (known === undefined) this.known.set(key, [{ session, day }]);
      else known.push({ session, day });
    }
  }

  has(step: Pick<Step, "account" | "what">, { session, as_of: madeOn }: PlanMade): boolean {
    return (this.known.get(stepKey(step, this.aliases)) ?? []).some(
      (done) => done.session === session || isLately(done.day, madeOn),
    );
  }
}

/** Whether something done on a day still counts in a plan that was made on another, or was done after it was made. */
export const isLately = (day: string, madeOn: string): boolean =>
  daysBetween(day as CalendarDate, madeOn as CalendarDate) <= remembered;

/** The same for the same step of one account, however both are written. */
export const stepKey = ({ account, what }: Pick<Step, "account" | "what">, aliases: AccountAliases): string =>
  `${account === null ? "" : aliases.key(account)}\n${foldName(what)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`;
