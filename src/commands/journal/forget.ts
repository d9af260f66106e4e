import { forgetFiles } from "../../adapters/files/forget-files.ts";
import { forgetLines } from "../../adapters/files/forget-lines.ts";
import { type PersonalStore, personalStores } from "../../adapters/files/personal-data.ts";
import { userFolders } from "../../adapters/files/user-folders.ts";
import { rewriteJournal } from "../../adapters/journal/rewrite-journal.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { type About, findAbout } from "../../journal/find-about.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { confirmDeletion } from "../../run/journal/confirm-deletion.ts";
import { type JournalCommand, type JournalRun, lines } from "../../run/journal/journal-run.ts";

type Counts = Readonly<Record<string, number>>;

/**
 * `journal forget --account <name>`: deletes what is stored about an account and what names it, under all its
 * aliases, in every place where the program keeps such things (personal-data.ts). Asks on a terminal; elsewhere
 * it needs --yes. Once it deletes, a signal ends the process at once: a rewriting may be killed at any step.
 * Throws a usage Failure for a name that nothing is stored about, when another one is near.
 */
export const runForget: JournalCommand = async (run) => {
  const { options, out, note, aliases, context } = run;
  const account = options.account ?? "";
  const about = await findAbout(aliases.names(account), () => lines(run));
  const counts = await forgetAll(about, run, { dryRun: true });
  const isNone = Object.values(counts).every((count) => count === 0);
  if (isNone) refuseMisspelt(account, about.others);
  if (!isNone && !options.dryRun) {
    await confirmDeletion(run, sayCounts(counts));
    context.interruption.handOver();
    await forgetAll(about, run, { dryRun: false });
  }
  if (options.json)
    await out.add(toJsonLine({ type: "forgotten", account, dry_run: options.dryRun, deleted: counts }));
  else
    await note(
      isNone
        ? `Nothing is stored about ${oneSafeLine(account, 80)}.\n`
        : `${options.dryRun ? "Would be deleted" : "Deleted"} about ${oneSafeLine(account, 80)}: ${sayCounts(counts)}.\n`,
    );
  return outcomes.success.exitCode;
};

type Dry = { readonly dryRun: boolean };
type How = Dry & Pick<PersonalStore, "except">;

async function forgetAll(about: About, run: JournalRun, dry: Dry): Promise<Counts> {
  const folders = userFolders(run.context.io.env);
  const counts: Record<string, number> = {};
  for (const store of personalStores) {
    const path = store.path(folders);
    const how = { ...dry, except: store.except };
    counts[store.id] = path === null ? 0 : await forgetIn[store.kind](path, about, run, how);
  }
  return counts;
}

/** Each gives how many entries, lines or files there are. */
const forgetIn: Record<
  PersonalStore["kind"],
  (path: string, about: About, run: JournalRun, how: How) => Promise<number> | number
> = {
  journal: async (path, { concerns, mentions }, run, { dryRun }) => {
    const { journal } = run;
    if (journal === null) return 0;
    const inDamage = (bytes: Buffer): boolean => mentions(bytes.toString("utf8"));
    let count = 0;
    for await (const line of lines(run)) if (concerns(line)) count += 1;
    for (const damage of journal.damage()) if (inDamage(journal.bytesOf(damage))) count += 1;
    if (count > 0 && !dryRun) {
      rewriteJournal(path, {
        judge: (line) => (concerns(line) ? "drop" : "keep"),
        dropsDamaged: inDamage,
      });
      journal.dealtWith();
    }
    return count;
  },
  lines: (path, { mentions }, _run, dry) => forgetLines(path, mentions, dry),
  files: (path, { mentions }, _run, how) => forgetFiles(path, mentions, how),
};

const sayCounts = (counts: Counts): string =>
  personalStores
    .flatMap(({ id, counted: [one, several] }) => {
      const count = counts[id] ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
    })
    .join(", ");

function refuseMisspelt(account: string, others: readonly string[]): void {
  const meant = nearest(account, others);
  if (meant === null) return;
  throw new Failure("usage", {
    code: "usage.account_unknown",
    message: `Nothing is stored about "${oneSafeLine(account, 80)}".`,
    hint: `Did you mean ${oneSafeLine(meant, 80)}?`,
  });
}
