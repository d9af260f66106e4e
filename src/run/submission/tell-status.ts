import type { RemoteBatch } from "../../adapters/anthropic/message-batches.ts";
import type { Submission } from "../../batch/submission.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { findLost } from "./find-lost.ts";
import type { SubmissionRun } from "./submission-run.ts";

/** `batch status`: how far each batch of the submissions is, one a line. */
export async function tellStatus(run: SubmissionRun, submissions: readonly Submission[]): Promise<void> {
  const { options, context } = run;
  for (const wanted of submissions) {
    const { head, parts } = await findLost(run, wanted);
    const told: (RemoteBatch | null)[] = [];
    for (const { batch } of parts) told.push(batch === null ? null : await run.api.retrieve(batch));
    await context.io.stdout.write(
      options.asJson
        ? toJsonLine({ ...head, schema: 1, parts: told })
        : `${head.id}  ${head.at.slice(0, 16)}  ${head.accounts} accounts  ${told.map(sayBatch).join("; ")}  ${oneSafeLine(head.question, 60)}\n`,
    );
  }
}

function sayBatch(batch: RemoteBatch | null): string {
  if (batch === null) return "nowhere: its request got no answer, and the server has no such batch";
  const counts = Object.entries(batch.counts).flatMap(([what, count]) =>
    count > 0 ? [`${count} ${what}`] : [],
  );
  return `${batch.id} ${batch.status.replace("_", " ")}: ${counts.join(", ") || "nothing yet"}`;
}

/** `batch cancel`: ends what is still under way of a submission. */
export async function cancelParts(run: SubmissionRun, wanted: Submission): Promise<void> {
  const { parts } = await findLost(run, wanted);
  for (const { batch } of parts) {
    if (batch === null || (await run.api.retrieve(batch)).status !== "in_progress") continue;
    const { id, status } = await run.api.cancel(batch);
    await run.notices.note(`${id}: ${status.replace("_", " ")}.\n`);
  }
}
