import type { FailCondition } from "../../assessment/fail-conditions.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import { slotOf } from "../../facts/fact-index.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import {
  type AssessedEvent,
  type AssessFilesOptions,
  assessFiles,
  type OverviewedAccount,
} from "../health/assess-files.ts";

export type TaskSelection = {
  /** Accounts for which none of these holds are left out; empty: none is. */
  readonly only: readonly FailCondition[];
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

const idSlot = slotOf("account.id");

/** The accounts to ask about, in the order of the files, as they are read. */
export async function* listTasks(
  reading: AssessFilesOptions,
  { only, hasChanged, onEvent, onRow }: TaskSelection,
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
      if (only.length > 0 && !only.some(({ holds }) => holds(account.overview, 0))) continue;
      const task = taskOf(account, findings, index, seen);
      if (hasChanged !== null && findings.length === 0 && !hasChanged(task.account, task.statements))
        continue;
      index++;
      yield task;
    }
  }
}

function taskOf(
  { overview, facts, statements, source }: OverviewedAccount,
  findings: BatchTask["findings"],
  index: number,
  seen: Map<string, number>,
): BatchTask {
  const found = facts.first(idSlot);
  const id = found === undefined ? null : String(found.value);
  const account = overview.account ?? id ?? source;
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
