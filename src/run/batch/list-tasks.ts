import type { FailCondition } from "../../assessment/fail-conditions.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import {
  type AssessedEvent,
  type AssessFilesOptions,
  assessFiles,
  type OverviewedAccount,
} from "../health/assess-files.ts";
import { accountId, recordedName } from "../health/recorded-name.ts";
import type { WasRed } from "../red-before.ts";

export type TaskSelection = {
  /** Accounts for which none of these holds are left out; empty: none is. */
  readonly only: readonly FailCondition[];
  readonly wasRed: WasRed;
  /** Whether the inputs of an account differ from those of its last consultation; null: all count as changed. */
  readonly hasChanged: ((account: string, statements: BatchTask["statements"]) => boolean) | null;
  /** Hears of everything else in the files. */
  readonly onEvent: (event: Exclude<AssessedEvent, { readonly type: "rows" }>) => Promise<void>;
  /** Hears of what is wrong or doubtful in a row. */
  readonly onRow: (row: {
    readonly findings: BatchTask["findings"];
    readonly notes: BatchTask["findings"];
  }) => void;
};

/** The accounts to ask about, in the order of the files, as they are read. */
export async function* listTasks(
  reading: AssessFilesOptions,
  { only, wasRed, hasChanged, onEvent, onRow }: TaskSelection,
): AsyncGenerator<BatchTask, void, void> {
  const seen = new Map<string, number>();
  let index = 0;
  for await (const event of assessFiles(reading)) {
    if (event.type !== "rows") {
      await onEvent(event);
      continue;
    }
    for (const { findings, notes, account } of event.rows) {
      onRow({ findings, notes });
      if (account === null) continue;
      const name = recordedName(account);
      const isWanted =
        only.length === 0 || only.some(({ holds }) => holds(account.overview, 0, wasRed(name)));
      if (!isWanted) continue;
      const task = taskOf(account, findings, index, seen);
      if (hasChanged !== null && findings.length === 0 && !hasChanged(task.account, task.statements))
        continue;
      index++;
      yield task;
    }
  }
}

function taskOf(
  overviewed: OverviewedAccount,
  findings: BatchTask["findings"],
  index: number,
  seen: Map<string, number>,
): BatchTask {
  const { statements, source } = overviewed;
  const id = accountId(overviewed);
  const account = recordedName(overviewed);
  const named = JSON.stringify([id, account]);
  const times = (seen.get(named) ?? 0) + 1;
  seen.set(named, times);
  return {
    index,
    key: times === 1 ? named : `${named} ${times}`,
    account,
    id,
    source,
    file: source.slice(0, source.lastIndexOf(":")),
    // One that nothing names has the name of its place, or the answers of two would be of one.
    statements: statements.map((fact) => ({ ...plainFact(fact), account })),
    findings,
  };
}
