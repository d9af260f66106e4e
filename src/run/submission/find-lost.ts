import type { RemoteBatch } from "../../adapters/anthropic/message-batches.ts";
import type { Submission } from "../../batch/submission.ts";
import type { SubmissionRun } from "./submission-run.ts";

/** Clocks differ, and a request takes its time. */
const skewMs = 10 * 60_000;

/**
 * Finds the batches of parts whose ids were lost, by the time they were made, the number of their requests and, once they have
 * ended, by the ids of these. Gives the submission with what was found, which is on the disk then.
 */
export async function findLost(run: SubmissionRun, submission: Submission): Promise<Submission> {
  const lost = submission.parts.filter(({ batch }) => batch === null);
  if (lost.length === 0) return submission;
  const { api, store } = run;
  const taken = new Set(
    store.list().flatMap((id) => store.read(id)?.parts.flatMap(({ batch }) => batch ?? []) ?? []),
  );
  const earliest = Math.min(...lost.map(({ at }) => Date.parse(at))) - skewMs;
  const candidates: RemoteBatch[] = [];
  for await (const batch of api.list()) {
    if (Date.parse(batch.createdAt) < earliest) break;
    if (!taken.has(batch.id)) candidates.push(batch);
  }
  const found = new Map<number, string>();
  // The oldest first: two parts of one size were sent in their order.
  for (const { part, at, accounts } of lost)
    for (const batch of candidates.toReversed()) {
      if (found.has(part) || [...found.values()].includes(batch.id)) continue;
      const count = Object.values(batch.counts).reduce((sum, one) => sum + one, 0);
      if (count !== accounts.length || Date.parse(batch.createdAt) < Date.parse(at) - skewMs) continue;
      const ids = new Set(accounts.flatMap((place) => submission.accounts[place]?.id ?? []));
      if (batch.status === "ended" && !(await isOf(run, batch.id, ids))) continue;
      found.set(part, batch.id);
    }
  if (found.size === 0) return submission;
  const { id } = submission.head;
  store.append(
    id,
    [...found].map(([part, batch]) => ({ type: "created" as const, part, batch })),
  );
  return store.read(id) ?? submission;
}

async function isOf({ api }: SubmissionRun, batch: string, ids: ReadonlySet<string>): Promise<boolean> {
  for await (const { id } of api.results(batch)) return ids.has(id);
  return false;
}
