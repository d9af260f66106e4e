import { personaOfTrigger } from "../adapters/definitions/persona-of-trigger.ts";
import { loadColumns } from "../adapters/definitions/saved-columns.ts";
import { SharedSync } from "../adapters/files/shared-sync.ts";
import { journalPath } from "../adapters/journal/journal-path.ts";
import { syncJournal } from "../adapters/journal/sync-journal.ts";
import { warmUpFetch } from "../adapters/network/warm-up-fetch.ts";
import { createPause } from "../adapters/process/create-pause.ts";
import { today } from "../adapters/process/today.ts";
import { waitFor } from "../adapters/process/wait-for.ts";
import { CacheWarmUp } from "../batch/cache-warm-up.ts";
import { CallGate } from "../batch/call-gate.ts";
import { Failure } from "../failure/failure.ts";
import { checkedQuestion } from "../input/gather-input.ts";
import type { BatchOptions } from "../options/batch-options.ts";
import { sayColumns } from "../output/health/say-columns.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import { askAll } from "../run/batch/ask-all.ts";
import type { BatchRun } from "../run/batch/batch-run.ts";
import { lastInputs } from "../run/batch/last-inputs.ts";
import { listTasks, type TaskSelection } from "../run/batch/list-tasks.ts";
import { reread } from "../run/batch/reread-stdin.ts";
import type { Context } from "../run/context.ts";
import { withKey } from "../run/create-model.ts";
import { failConditions } from "../run/fail-conditions.ts";
import type { AssessFilesOptions } from "../run/health/assess-files.ts";
import { FindingLog } from "../run/health/finding-log.ts";
import { tellFindings } from "../run/health/tell-findings.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { type Notices, openNotices } from "../run/open-notices.ts";
import { accountFiles } from "../run/portfolio/account-files.ts";
import { redBefore } from "../run/red-before.ts";
import { serverOf } from "../run/server-of.ts";
import { openSubmissions } from "../run/submission/open-submissions.ts";
import { submit } from "../run/submission/submit.ts";
import { withinBudget } from "../run/within-budget.ts";
import { readSettings } from "../settings/settings.ts";

/** A server that caches nothing should not hold the others up for longer. A convention. */
const warmUpMs = 150;

/**
 * `consult-customer batch <files...> -q "question"`: one consultation an account. Gives the exit code of the worst of them, and 3
 * when anything else in the files was wrong. Throws a Failure for what cannot be read or kept.
 */
export async function runBatch(options: BatchOptions, context: Context): Promise<number> {
  const { io } = context;
  const interruption = context.interruption.begin(Number.POSITIVE_INFINITY);
  const { signal } = interruption;
  try {
    const question = checkedQuestion(options.question);
    const given = await readSettings(options, io);
    if (given.choice.kind === "model") warmUpFetch();
    const settings = await withKey(given, io, signal);
    const called = options.persona === null ? await personaOfTrigger(question, settings.places) : null;
    const definitions = await loadDefinitions({ ...settings, persona: called ?? settings.persona }, signal);
    const notices = await openNotices(io, options);
    await notices.note(sayOverrides(definitions.overrides, settings.places.project));
    const asOf = options.asOf ?? today();
    const saved = await loadColumns(settings.places);
    const about = { io, practice: definitions.practice, asOf, saved, signal };
    const files = accountFiles(options, "batch", about);
    const reading = { ...files, open: reread(files.open) };
    // A budget that cannot be kept is refused before anything is read.
    if (settings.choice.kind === "model") withinBudget(settings.choice.model, settings);
    const log = new FindingLog();
    const only = failConditions(options.only, definitions.practice);
    const conditions = failConditions(options.failOn, definitions.practice);
    const wasRed = await redBefore(
      [...only, ...conditions],
      { places: settings.places, asOf },
      { say: sayJournal(notices), pause: createPause(signal) },
    );
    const selection = {
      ...{ only, wasRed },
      hasChanged: options.changed ? await lastInputs(settings.places, sayJournal(notices)) : null,
    };
    // All accounts are looked at before the first is asked about: a mistake in a file shows before it costs anything.
    const total = await countTasks(reading, selection, { log, notices });
    await tellFindings(log, { io, palette: notices.palette, isQuiet: options.quiet });
    if (options.submit) {
      refusePartners(options);
      const submission = await openSubmissions({ options, settings, definitions, context, notices, signal });
      const tasks = listTasks(reading, {
        ...selection,
        onEvent: () => undefined,
      });
      return await submit(submission, tasks, { question, asOf, total });
    }
    const run: BatchRun = {
      ...{ options, settings, definitions, context, notices, asOf, question, signal, conditions, wasRed },
      gate: new CallGate({
        limit: options.concurrency,
        patienceMs: options.patienceMs,
        clock: { now: () => performance.now(), wait: waitFor, random: Math.random },
      }),
      recorded: new SharedSync(async () => {
        const path = journalPath(settings.places);
        if (path !== null) await syncJournal(path);
      }),
      warmUp: new CacheWarmUp(
        settings.choice.kind === "model" && options.concurrency > 1,
        serverOf(settings).isAnthropic ? Number.POSITIVE_INFINITY : warmUpMs,
      ),
    };
    return await askAll({
      ...{ run, reading, selection, total },
      files: log.errors > 0 ? "data" : "success",
    });
  } finally {
    interruption.release();
  }
}

/** What is submitted is one request an account, and nobody waits for another's answer. */
function refusePartners({ with: partners }: Pick<BatchOptions, "with">): void {
  if (partners.length === 0) return;
  throw new Failure("usage", {
    code: "usage.batch_partners",
    message: "--submit consults no partner: each account is one request.",
    hint: "Leave --with out, or --submit.",
  });
}

async function countTasks(
  reading: AssessFilesOptions,
  selection: Pick<TaskSelection, "only" | "wasRed" | "hasChanged">,
  { log, notices }: { readonly log: FindingLog; readonly notices: Notices },
): Promise<number> {
  let total = 0;
  const tasks = listTasks(reading, {
    ...selection,
    onEvent: async (event) => {
      if (event.type === "columns") await notices.note(sayColumns(event.file, event.report));
      else {
        log.add(event.findings, "error");
        log.add(event.notes, "note");
      }
    },
  });
  for await (const _ of tasks) total++;
  return total;
}
