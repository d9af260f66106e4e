import type { FailCondition } from "../../assessment/fail-conditions.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import type { AssessFilesOptions } from "../health/assess-files.ts";
import { type Account, type ReadAccountsOptions, readAccounts } from "../library/read-accounts.ts";
import type { WasRed } from "../red-before.ts";

export type TaskSelection = {
  /** Accounts for which none of these holds are left out; empty: none is. */
  readonly only: readonly FailCondition[];
  readonly wasRed: WasRed;
  /** Whether the inputs of an account differ from those of its last consultation; null: all count as changed. */
  readonly hasChanged: ((account: string, statements: BatchTask["statements"]) => boolean) | null;
  /** Hears of everything else in the files. */
  readonly onEvent: NonNullable<ReadAccountsOptions["onEvent"]>;
};

/** The accounts to ask about, in the order of the files, as they are read. */
export async function* listTasks(
  { files, practice, ...reading }: AssessFilesOptions,
  { only, wasRed, hasChanged, onEvent }: TaskSelection,
): AsyncGenerator<BatchTask, void, void> {
  const seen = new Map<string, number>();
  let index = 0;
  for await (const account of readAccounts(files, { ...reading, definitions: { practice }, onEvent })) {
    const { name, overview, statements, findings } = account;
    if (only.length > 0 && !only.some(({ holds }) => holds(overview, 0, wasRed(name)))) continue;
    const key = keyOf(account, seen);
    if (hasChanged !== null && findings.length === 0 && !hasChanged(name, statements)) continue;
    yield taskOf(account, index, key);
    index++;
  }
}

function keyOf({ id, name }: Account, seen: Map<string, number>): string {
  const named = JSON.stringify([id, name]);
  const times = (seen.get(named) ?? 0) + 1;
  seen.set(named, times);
  return times === 1 ? named : `${named} ${times}`;
}

const taskOf = (
  { id, name, source, statements, findings }: Account,
  index: number,
  key: string,
): BatchTask => ({
  ...{ index, key, id, source, statements, findings },
  account: name,
  file: source.slice(0, source.lastIndexOf(":")),
});
