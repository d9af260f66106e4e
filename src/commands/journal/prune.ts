import { learntKey, rewriteJournal } from "../../adapters/journal/rewrite-journal.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { openSteps } from "../../journal/join-lines.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { consultations, type JournalCommand, type JournalRun } from "../../run/journal/journal-run.ts";
import { mayPrompt } from "../../run/may-prompt.ts";

/**
 * `journal prune --before <day>`: deletes what was recorded before that day, with what was noted about it. Consultations
 * with open steps stay unless --include-open. Asks on a terminal; elsewhere it needs --yes.
 */
export const runPrune: JournalCommand = async (run) => {
  const { options, out, note, path, journal } = run;
  const before = new Date(`${options.before}T00:00:00`).toISOString();
  const drop = new Set<string>();
  let kept = 0;
  let open = 0;
  for (const consulted of consultations(run)) {
    const { id, at } = consulted.line.head;
    const isOld = at < before;
    const waits = isOld && openSteps(consulted) > 0 && !options.includeOpen;
    if (isOld && !waits) drop.add(id);
    else kept += 1;
    if (waits) open += 1;
  }
  const learnt = new Set<string>();
  for (const line of journal?.lines() ?? [])
    if (line.type === "learnt" && line.learnt.at < before) learnt.add(learntKey(line.learnt));
  const damaged = journal?.damage.length ?? 0;
  const isNeeded = drop.size > 0 || learnt.size > 0 || damaged > 0;
  if (isNeeded && !options.dryRun) {
    await confirm(run, drop.size);
    rewriteJournal(path, (id) => !drop.has(id) && !learnt.has(id));
    journal?.damage.splice(0);
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
      `${drop.size} consultations from before ${options.before} ${verb}, ${kept} kept${open === 0 ? "" : ` (${open} of them older, with open next steps: --include-open deletes them too)`}.\n` +
        (damaged === 0 || options.dryRun
          ? ""
          : `Damaged lines were moved to journal.damaged.jsonl: ${damaged}.\n`),
    );
  return outcomes.success.exitCode;
};

async function confirm({ options, context }: JournalRun, count: number): Promise<void> {
  if (options.yes || count === 0) return;
  if (!mayPrompt(context.io, true))
    throw new Failure("usage", {
      code: "usage.prune_unconfirmed",
      message: `${count} consultations would be deleted for good, and nobody can be asked here.`,
      hint: "Look with --dry-run, then say --yes.",
    });
  const { askLine } = await import("#lazy/prompter");
  const answer = await askLine(
    `Delete ${count} consultations for good? (yes/no)`,
    new AbortController().signal,
  );
  if (!/^y(?:es)?$/i.test(answer.trim()))
    throw new Failure("usage", { code: "usage.prune_declined", message: "Nothing was deleted.", hint: null });
}
