import type { Statement } from "../facts/fact.ts";
import { type FactKey, factKind } from "../facts/fact-catalogue.ts";
import { derivationInputs } from "./derive-facts.ts";
import { isSpoken } from "./find-conflicts.ts";
import type { PlacedStatement } from "./group-accounts.ts";

export type Corrected = {
  readonly kept: readonly PlacedStatement[];
  readonly corrected: readonly { readonly was: Statement; readonly by: Statement | null }[];
};

/**
 * Puts aside what the person corrects later in the same conversation: another value of the same key, a newer
 * rating by the same giver, and a stated ratio one of whose parts was said anew (`by` is null: it is
 * computed). Notes and records correct nothing, for they may be older than what was said before them: they
 * can disagree. Statements of one account; without `said` nothing is corrected.
 */
export function applyCorrections(placed: readonly PlacedStatement[]): Corrected {
  const newest = new Map<string, Statement>();
  for (const { statement } of placed) {
    const slot = slotOf(statement);
    // Words that only a model takes for a fact take nothing back.
    if (slot === null || !isSpoken(statement) || statement.readBy?.figure === null) continue;
    if (saidAt(statement) > saidAt(newest.get(slot))) newest.set(slot, statement);
  }
  const newestOf = newestByKey(placed);
  const kept: PlacedStatement[] = [];
  const corrected: { was: Statement; by: Statement | null }[] = [];
  for (const one of placed) {
    const by = newest.get(slotOf(one.statement) ?? "");
    const isOld = by !== undefined && saidAt(by) > saidAt(one.statement);
    if (isOld && !isSame(by, one.statement)) corrected.push({ was: one.statement, by });
    else if (hasNewerParts(one.statement, newestOf)) corrected.push({ was: one.statement, by: null });
    else kept.push(one);
  }
  return { kept, corrected };
}

const saidAt = (statement: Statement | undefined): number => statement?.said ?? 0;

const isSame = (a: Statement, b: Statement): boolean => a.value === b.value && a.unit === b.unit;

/** The slot that holds one value; null for what adds up: goals, contacts, complaints. */
function slotOf({ key, by }: Statement): string | null {
  const { many, unit } = factKind(key);
  if (!many) return key;
  return unit === "rating" ? `${key} ${by ?? ""}` : null;
}

/** For each key that is known, when the person said it last; 0 for what only notes and records say. */
function newestByKey(placed: readonly PlacedStatement[]): ReadonlyMap<FactKey, number> {
  const newest = new Map<FactKey, number>();
  for (const { statement } of placed) {
    const at = isSpoken(statement) ? saidAt(statement) : 0;
    newest.set(statement.key, Math.max(at, newest.get(statement.key) ?? 0));
  }
  return newest;
}

/** Both parts of a stated ratio are known, and the person said one of them later than the ratio. */
function hasNewerParts(ratio: Statement, newest: ReadonlyMap<FactKey, number>): boolean {
  const parts = derivationInputs.get(ratio.key)?.map((key) => newest.get(key));
  return (
    parts?.every((at) => at !== undefined) === true &&
    ratio.said !== undefined &&
    parts.some((at) => at !== undefined && at > saidAt(ratio))
  );
}
