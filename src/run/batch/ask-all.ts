import { batchPlace } from "../../adapters/batch/batch-place.ts";
import { BatchState, type ResultPlace } from "../../adapters/batch/batch-state.ts";
import { sha256 } from "../../adapters/files/sha256.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import { inputIdentity } from "../../batch/input-identity.ts";
import { worstOutcome } from "../../batch/worst-outcome.ts";
import { nameAnswerer } from "../../consultant/choose-consultant.ts";
import { Failure, type Outcome, outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { AssessFilesOptions } from "../health/assess-files.ts";
import { openOutput } from "./batch-output.ts";
import { BatchProgress } from "./batch-progress.ts";
import type { BatchRun } from "./batch-run.ts";
import { BatchTally } from "./batch-tally.ts";
import { listTasks, type TaskSelection } from "./list-tasks.ts";
import { isAnswer, runTasks } from "./run-tasks.ts";
import type { SettledTask } from "./settle-task.ts";

export type AskAll = {
  readonly run: BatchRun;
  readonly reading: AssessFilesOptions;
  readonly selection: Pick<TaskSelection, "only" | "wasRed" | "hasChanged">;
  /** How many accounts there are to ask about. */
  readonly total: number;
  /** How the files themselves ended: data when something in them was wrong. */
  readonly files: Outcome;
};

/**
 * Asks about all accounts and puts their results out; gives the exit code of the worst. What an earlier run of the same batch
 * has answered is taken from it. Throws the signal's reason, and a Failure when results cannot be kept or put out.
 */
export async function askAll({ run, reading, selection, total, files }: AskAll): Promise<number> {
  const { options, context, notices } = run;
  const { io } = context;
  const state = openState(run);
  const tally = new BatchTally(total, () => run.gate.atOnce);
  const progress = new BatchProgress(io.stderr, options.quiet, () => tally.now());
  let output: ReturnType<typeof openOutput> | null = null;
  const onResult = async (
    task: BatchTask,
    place: ResultPlace,
    settled: SettledTask | null,
  ): Promise<void> => {
    tally.add(settled, place.outcome);
    if (settled !== null && !isAnswer(settled.outcome)) {
      await progress.clear();
      await notices.warn(`${oneSafeLine(task.account, 80)}: ${settled.because ?? settled.outcome}\n`);
    }
    await output?.take(task, place);
    if (io.stdout.lost !== null) throw unwritten(io.stdout.lost);
  };
  try {
    output = openOutput(options, io, state);
    const ended = await runTasks({
      ...{ run, state, onResult },
      tasks: listTasks(reading, { ...selection, onEvent: () => undefined }),
      concurrency: options.concurrency,
      hashOf: (task) => sha256(inputIdentity(task.statements)),
    });
    await progress.end();
    await output.end();
    await notices.note(tally.say());
    if (ended !== null) await notices.warn(tally.sayEnd(ended));
    return outcomes[worstOutcome([files, ...tally.outcomes, ...(ended === null ? [] : [ended.outcome])])]
      .exitCode;
  } catch (error) {
    await progress.end();
    await output?.end().catch(() => undefined);
    await notices.warn(tally.sayStopped());
    throw error;
  } finally {
    state.close();
  }
}

/** What makes a batch the same as an earlier one: the question, the day, who answers, and how. */
function openState({ options, settings, definitions, context, asOf, question }: BatchRun): BatchState {
  const batch = [
    question,
    asOf,
    definitions.identity.hash,
    definitions.overrides,
    nameAnswerer(settings.choice),
    [settings.effort, settings.maxTokens, options.strict, options.failOn],
    ...(options.with.length === 0 ? [] : [options.with]),
  ];
  const path = batchPlace(context.io.env, sha256(JSON.stringify(batch)), { fresh: options.fresh });
  if (path === null)
    throw new Failure("usage", {
      code: "usage.no_home",
      message: "There is no folder to keep the results of a batch in.",
      hint: "Set HOME, or XDG_STATE_HOME.",
    });
  try {
    return BatchState.open(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new Failure(
      "usage",
      {
        code: "usage.unwritable",
        message: `${oneSafeLine(path, 200)}, which keeps the results of the batch, cannot be written (${code}).`,
        hint: "XDG_STATE_HOME moves it.",
      },
      { cause: error },
    );
  }
}

const unwritten = (code: string): Failure =>
  new Failure("usage", {
    code: "usage.unwritable",
    message: `Standard output cannot be written (${code}); no further account is asked about.`,
    hint: "What was answered is kept: run the same command again.",
  });
