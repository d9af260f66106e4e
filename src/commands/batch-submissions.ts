import { batchFile } from "../adapters/batch/batch-place.ts";
import { personaOfTrigger } from "../adapters/definitions/persona-of-trigger.ts";
import type { Submission } from "../batch/submission.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { BatchOptions } from "../options/batch-options.ts";
import type { Context } from "../run/context.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { openNotices } from "../run/open-notices.ts";
import { collectResults } from "../run/submission/collect-results.ts";
import { openSubmissions } from "../run/submission/open-submissions.ts";
import type { SubmissionRun } from "../run/submission/submission-run.ts";
import { cancelParts, tellStatus } from "../run/submission/tell-status.ts";
import { readSettings } from "../settings/settings.ts";

/** `batch status|results|cancel [id]`: what became of submissions; gives the exit code. Throws a Failure. */
export async function runSubmissions(options: BatchOptions, context: Context): Promise<number> {
  const interruption = context.interruption.begin(Number.POSITIVE_INFINITY);
  const { signal } = interruption;
  try {
    const settings = await readSettings(options, context.io);
    const definitions = await loadDefinitions(settings, signal);
    const notices = await openNotices(context.io, options);
    const opened = await openSubmissions({ options, settings, definitions, context, notices, signal });
    if (options.verb === "status") {
      await tellStatus(opened, options.submission === null ? all(opened) : [find(opened)]);
      return outcomes.success.exitCode;
    }
    const submission = find(opened);
    const called =
      options.persona === null ? await personaOfTrigger(submission.head.question, settings.places) : null;
    const run =
      called === null
        ? opened
        : { ...opened, definitions: await loadDefinitions({ ...settings, persona: called }, signal) };
    if (options.verb === "cancel") {
      await cancelParts(run, submission);
      return outcomes.success.exitCode;
    }
    if (submission.head.persona !== run.definitions.identity.hash)
      await notices.warn("The persona has changed since these accounts were submitted.\n");
    return await collectResults(run, submission, batchFile(context.io.env, submission.head.id));
  } finally {
    interruption.release();
  }
}

const all = ({ store }: SubmissionRun): Submission[] => store.list().flatMap((id) => store.read(id) ?? []);

/** The one that is named by the beginning of its id, or the newest. */
function find({ store, options }: SubmissionRun): Submission {
  const ids = store.list();
  const wanted = options.submission;
  const id = wanted === null ? ids[0] : ids.find((one) => one.startsWith(wanted));
  const found = id === undefined ? null : store.read(id);
  if (found !== null) return found;
  throw new Failure("usage", {
    code: "usage.no_submission",
    message:
      wanted === null ? "Nothing was submitted yet." : `There is no submission "${oneSafeLine(wanted, 60)}".`,
    hint: "consult-customer batch status lists them.",
  });
}
