import { rewriteJournal } from "../../adapters/journal/rewrite-journal.ts";
import { outcomes } from "../../failure/failure.ts";
import { openSteps } from "../../journal/join-lines.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { confirmDeletion } from "../../run/journal/confirm-deletion.ts";
import { consultations, type JournalCommand, lines } from "../../run/journal/journal-run.ts";
import { judgeLine } from "../../run/journal/judge-line.ts";

/**
 * `journal prune --before <day>`: deletes what was recorded before that day, with what was noted about it.
 * Consultations with open steps stay unless --include-open. Asks on a terminal; elsewhere it needs --yes. Once
 * it deletes, a signal ends the process at once: a rewriting may be killed at any step.
 */
export const runPrune: JournalCommand = async (run) => {
  const { options, out, note, path, journal, context } = run;
  const { readRecord } = await import("#lazy/stored");
  const before = new Date(`${options.before}T00:00:00`).toISOString();
  let learnt = 0;
  for await (const line of lines(run)) if (line.type === "learnt" && line.learnt.at < before) learnt += 1;
  const drop = new Set<string>();
  let kept = 0;
  let open = 0;
  for await (const consulted of consultations(run)) {
    if (readRecord(consulted.line) === null) continue;
    const { id, at } = consulted.line.head;
    const isOld = at < before;
    const waits = isOld && openSteps(consulted) > 0 && !options.includeOpen;
    if (isOld && !waits) drop.add(id);
    else kept += 1;
    if (waits) open += 1;
  }
  const damaged = journal?.damage().length ?? 0;
  const isNeeded = drop.size > 0 || learnt > 0 || damaged > 0;
  if (isNeeded && !options.dryRun) {
    if (drop.size > 0) await confirmDeletion(run, `${drop.size} consultations`);
    context.interruption.handOver();
    rewriteJournal(path, {
      judge: judgeLine({
        dropsConsultation: (id) => drop.has(id),
        dropsLearnt: ({ at }) => at < before,
        readRecord,
      }),
      dropsDamaged: () => false,
    });
    journal?.dealtWith();
  }
  const verb = options.dryRun ? "would be deleted" : "deleted";
  if (options.json)
    await out.add(
      toJsonLine({
        type: "pruned",
        dry_run: options.dryRun,
        deleted: drop.size,
        kept,
        kept_open: open,
        damaged_set_aside: options.dryRun ? 0 : damaged,
      }),
    );
  else
    await note(
      `${drop.size} consultations from before ${options.before} ${verb}, ${kept} kept` +
        `${open === 0 ? "" : ` (${open} of them older, with open next steps: --include-open deletes them too)`}` +
        ".\n" +
        (damaged === 0 || options.dryRun
          ? ""
          : `Damaged lines were moved to journal.damaged.jsonl: ${damaged}.\n`),
    );
  return outcomes.success.exitCode;
};
