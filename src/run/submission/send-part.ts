import type { BatchRequest } from "../../adapters/anthropic/message-batches.ts";
import { splitRequests } from "../../batch/split-requests.ts";
import type { SubmissionHead, SubmittedAccount } from "../../batch/submission.ts";
import { requestBody } from "../../consultant/request-body.ts";
import type { Failure } from "../../failure/failure.ts";
import { briefSubmitted } from "./brief-submitted.ts";
import type { SubmissionRun } from "./submission-run.ts";

type Numbered = { readonly at: number; readonly request: BatchRequest; readonly bytes: number };

/**
 * Sends accounts of a submission in as many batches as the API's limits ask for. What is about to be sent is on the disk before
 * the request, and its id behind it. Gives the ids. Throws a Failure; parts that were sent before stand.
 */
export async function sendAccounts(
  run: SubmissionRun,
  head: SubmissionHead,
  accounts: readonly (readonly [at: number, account: SubmittedAccount])[],
  firstPart: number,
): Promise<readonly string[]> {
  const { api, store, settings } = run;
  const numbered: Numbered[] = [];
  for (const [at, account] of accounts) {
    const { prompt } = await briefSubmitted(run, head, account);
    const { stream: _, ...params } = requestBody({
      ...{ prompt, model: head.model, maxTokens: head.maxTokens },
      effort: settings.effort,
    });
    const request = { custom_id: account.id, params };
    numbered.push({ at, request, bytes: Buffer.byteLength(JSON.stringify(request)) });
    run.signal.throwIfAborted();
  }
  const ids: string[] = [];
  for (const [index, part] of splitRequests(numbered, ({ bytes }) => bytes).entries()) {
    const number = firstPart + index;
    store.append(head.id, [
      { type: "part", part: number, at: new Date().toISOString(), accounts: part.map(({ at }) => at) },
    ]);
    const { id } = await api.create(part.map(({ request }) => request));
    store.append(head.id, [{ type: "created", part: number, batch: id }]);
    ids.push(id);
  }
  return ids;
}

/** What is said where a request got no answer: nobody knows whether the server took it on. */
export const sayLost = ({ message }: Failure): string =>
  `${message} Whether the batch was taken on is found out by: consult-customer batch status.\n`;
