import { sha256 } from "../../adapters/files/sha256.ts";
import { newId } from "../../adapters/journal/new-id.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import { inputIdentity } from "../../batch/input-identity.ts";
import type { SubmissionHead, SubmittedAccount } from "../../batch/submission.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { sayLost, sendAccounts } from "./send-part.ts";
import type { SubmissionRun } from "./submission-run.ts";

/** So many accounts are written at once. */
const linesAtOnce = 500;

/** `batch --submit`: hands all accounts over to the Message Batches API; gives the exit code. Throws a Failure. */
export async function submit(
  run: SubmissionRun,
  tasks: AsyncIterable<BatchTask>,
  {
    question,
    asOf,
    total,
  }: { readonly question: string; readonly asOf: CalendarDate; readonly total: number },
): Promise<number> {
  const { store, settings, definitions, notices, context } = run;
  const head: SubmissionHead = {
    type: "submission",
    // Names sort by the time they were made.
    id: `${Date.now().toString(36)}-${newId()}`,
    at: new Date().toISOString(),
    ...{ question, asOf },
    persona: definitions.identity.hash,
    model: run.model,
    maxTokens: settings.maxTokens,
    accounts: total,
  };
  const accounts: SubmittedAccount[] = [];
  let wrong = 0;
  for await (const task of tasks) {
    if (task.findings.length === 0) accounts.push(submitted(task));
    else {
      wrong++;
      await notices.warn(
        `${oneSafeLine(task.account, 80)}: its row has a mistake, and it was not submitted.\n`,
      );
    }
  }
  if (accounts.length === 0)
    throw new Failure("usage", {
      code: "usage.no_accounts",
      message: "There is no account to submit.",
      hint: null,
    });
  store.append(head.id, [head]);
  for (let at = 0; at < accounts.length; at += linesAtOnce)
    store.append(
      head.id,
      accounts.slice(at, at + linesAtOnce).map((account) => ({ type: "account" as const, ...account })),
    );
  try {
    const batches = await sendAccounts(run, head, [...accounts.entries()], 1);
    await context.io.stdout.write(
      toJsonLine({ type: "submission", schema: 1, id: head.id, accounts: accounts.length, batches }),
    );
  } catch (error) {
    if (error instanceof Failure && error.retryable) await notices.warn(sayLost(error));
    throw error;
  }
  await notices.note(`Submitted. The answers: consult-customer batch results ${head.id}\n`);
  return outcomes[wrong > 0 ? "data" : "success"].exitCode;
}

function submitted({ index, key, account, id, source, file, statements }: BatchTask): SubmittedAccount {
  const hash = sha256(inputIdentity(statements));
  return {
    id: `a${index}-${sha256(`${key} ${hash}`).slice(0, 32)}`,
    account,
    accountId: id,
    ...{ source, file, hash, statements },
  };
}
