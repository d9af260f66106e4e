import type { BatchTask } from "../../batch/batch-task.ts";
import { toJsonLine } from "../../output/envelope.ts";
import type { SettledTask } from "./settle-task.ts";

/** The result of an account as a line of the batch, without its line break: its envelope, and whose it is. */
export const resultLine = (
  { envelope }: Pick<SettledTask, "envelope">,
  task: BatchTask,
  hash: string,
): string =>
  toJsonLine({
    ...envelope,
    batch: { account: task.account, id: task.id, source: task.source, input_sha256: hash },
  }).trimEnd();
