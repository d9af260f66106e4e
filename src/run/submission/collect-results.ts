import { BatchState, type ResultPlace } from "../../adapters/batch/batch-state.ts";
import type { Submission } from "../../batch/submission.ts";
import { worstOutcome } from "../../batch/worst-outcome.ts";
import { type Outcome, outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { openOutput } from "../batch/batch-output.ts";
import { isAnswer } from "../batch/run-tasks.ts";
import { findLost } from "./find-lost.ts";
import { sendAccounts } from "./send-part.ts";
import { settleResult } from "./settle-result.ts";
import type { SubmissionRun } from "./submission-run.ts";

/** What is known of each account of a submission, by its place. */
type Settled = Map<number, { readonly place: ResultPlace; readonly outcome: Outcome }>;

/**
 * `batch results`: fetches what has ended, verifies each answer and puts the results out in the order of the input; with
 * --retry what brought no answer is submitted again. Gives the exit code of the worst, and 75 while something is still under
 * way. An answer that was fetched before is not verified and recorded again.
 */
export async function collectResults(run: SubmissionRun, wanted: Submission, path: string): Promise<number> {
  const { options, context, notices } = run;
  const submission = await findLost(run, wanted);
  const state = BatchState.open(path);
  try {
    const { settled, pending } = await fetchAll(run, submission, state);
    const output = openOutput(options, context.io, state);
    for (const [at, account] of submission.accounts.entries()) {
      const known = settled.get(at);
      if (known === undefined) continue;
      await output.take({ index: at, key: account.id, account: account.account }, known.place);
    }
    await output.end();
    const failed = [...settled].filter(([, { outcome }]) => !isAnswer(outcome)).map(([at]) => at);
    const lost = submission.parts.flatMap(({ batch, accounts }) => (batch === null ? accounts : []));
    const missing = [...new Set([...failed, ...lost.filter((at) => !settled.has(at))])];
    await notices.note(
      `${submission.accounts.length} accounts: ${settled.size - failed.length} answered, ` +
        `${failed.length} without an answer, ${pending} under way` +
        `${lost.length > 0 ? `, ${lost.length} of batches that are nowhere` : ""}.\n`,
    );
    if (options.retry && missing.length > 0) {
      const again = missing.flatMap((at) => {
        const account = submission.accounts[at];
        return account === undefined ? [] : [[at, account] as const];
      });
      await sendAccounts(run, submission.head, again, submission.parts.length + 1);
      await notices.note(`${again.length} submitted again.\n`);
    }
    const ends = [...settled.values()].map(({ outcome }) => outcome);
    return outcomes[worstOutcome(pending > 0 || lost.length > 0 ? [...ends, "temporary"] : ends)].exitCode;
  } finally {
    state.close();
  }
}

/** The results of all parts; of an account that was submitted again the answer counts, else what came last. */
async function fetchAll(
  run: SubmissionRun,
  { head, accounts, parts }: Submission,
  state: BatchState,
): Promise<{ readonly settled: Settled; readonly pending: number }> {
  const { api, notices } = run;
  const settled: Settled = new Map();
  const pending = new Set<number>();
  for (const part of parts) {
    if (part.batch === null) continue;
    if ((await api.retrieve(part.batch)).status !== "ended") {
      for (const at of part.accounts) pending.add(at);
      continue;
    }
    const places = new Map(part.accounts.map((at) => [accounts[at]?.id, at]));
    for await (const result of api.results(part.batch)) {
      const at = places.get(result.id);
      const account = at === undefined ? undefined : accounts[at];
      // What nobody submitted is nobody's answer.
      if (at === undefined || account === undefined) continue;
      const before = settled.get(at);
      if (before !== undefined && isAnswer(before.outcome)) continue;
      const known = state.find(account.id, account.hash);
      if (known !== null) {
        settled.set(at, { place: known, outcome: known.outcome });
        continue;
      }
      const { outcome, envelope } = await settleResult(run, head, account, result);
      const text = toJsonLine({
        ...envelope,
        batch: {
          account: account.account,
          id: account.accountId,
          source: account.source,
          input_sha256: account.hash,
        },
      }).trimEnd();
      const place = await state.add({
        key: account.id,
        hash: account.hash,
        text,
        outcome,
        failed: !isAnswer(outcome),
      });
      settled.set(at, { place, outcome });
      if (!isAnswer(outcome))
        await notices.warn(`${oneSafeLine(account.account, 80)}: ${envelope.error?.message ?? outcome}\n`);
      run.signal.throwIfAborted();
    }
  }
  return { settled, pending: [...pending].filter((at) => !settled.has(at)).length };
}
