import type { BatchState, ResultPlace } from "../../adapters/batch/batch-state.ts";
import { allowListeners } from "../../adapters/process/allow-listeners.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import { Failure, type Outcome } from "../../failure/failure.ts";
import type { BatchRun } from "./batch-run.ts";
import { resultLine } from "./result-line.ts";
import { type SettledTask, settleTask } from "./settle-task.ts";

export type TaskRun = {
  readonly run: BatchRun;
  readonly tasks: AsyncIterator<BatchTask>;
  readonly state: BatchState;
  readonly hashOf: (task: BatchTask) => string;
  readonly concurrency: number;
  /** Takes a result that is on the disk; `settled` null: it was there before. */
  readonly onResult: (task: BatchTask, place: ResultPlace, settled: SettledTask | null) => Promise<void>;
};

/** A call listens for its limit, at the gate, and in the client; some more for what is to come. */
const listenersOfOne = 8;

/**
 * Asks about the accounts, so many at once; each result is on the disk before its place takes the next account. Gives why the
 * batch ended before all were asked about; null when all were. Throws the signal's reason, and a Failure when results cannot
 * be kept.
 */
export async function runTasks({
  run,
  tasks,
  state,
  hashOf,
  concurrency,
  onResult,
}: TaskRun): Promise<Failure | null> {
  const halt = new AbortController();
  allowListeners(concurrency * listenersOfOne, run.signal, halt.signal);
  const end = (): void => halt.abort(run.signal.reason);
  run.signal.addEventListener("abort", end, { once: true });
  let ended: Failure | null = null;
  const next = inTurns(tasks);
  const work = async (): Promise<void> => {
    try {
      await workOn();
    } catch (error) {
      // What one place cannot go on with, the others need not begin.
      if (!halt.signal.aborted) halt.abort(error);
      throw error;
    }
  };
  const workOn = async (): Promise<void> => {
    while (!halt.signal.aborted) {
      const task = await next();
      if (task === null) return;
      const hash = hashOf(task);
      const known = state.find(task.key, hash);
      if (known !== null) {
        await onResult(task, known, null);
        continue;
      }
      const settled = await settleTask(task, run, halt.signal);
      const place = await keep(state, {
        key: task.key,
        hash,
        text: resultLine(settled, task, hash),
        outcome: settled.outcome,
        failed: !isAnswer(settled.outcome),
      });
      await onResult(task, place, settled);
      if (settled.ends === null) continue;
      ended ??= settled.ends;
      halt.abort(settled.ends);
    }
  };
  try {
    const settled = await Promise.allSettled(Array.from({ length: concurrency }, work));
    run.signal.throwIfAborted();
    if (ended === null && settled.some(({ status }) => status === "rejected")) throw halt.signal.reason;
    return ended;
  } finally {
    run.signal.removeEventListener("abort", end);
    await tasks.return?.();
  }
}

/** Whether a result stands: only then it is not asked for again. */
export const isAnswer = (outcome: Outcome): boolean =>
  outcome === "success" || outcome === "condition" || outcome === "contract";

/** One after the other, whoever asks: a generator has one reader. */
function inTurns(tasks: AsyncIterator<BatchTask>): () => Promise<BatchTask | null> {
  let turn: Promise<unknown> = Promise.resolve();
  let isOver = false;
  return () => {
    const mine = turn.then(async () => {
      if (isOver) return null;
      const { done, value } = await tasks.next();
      isOver = done === true;
      return done === true ? null : value;
    });
    turn = mine.catch(() => {
      isOver = true;
    });
    return mine;
  };
}

async function keep(state: BatchState, result: Parameters<BatchState["add"]>[0]): Promise<ResultPlace> {
  try {
    return await state.add(result);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new Failure(
      "usage",
      {
        code: "usage.unwritable",
        message: `Results of the batch cannot be kept (${code}); no further account is asked about.`,
        hint: "Make room, and run the same command again: what was kept is not asked for again.",
      },
      { cause: error },
    );
  }
}
