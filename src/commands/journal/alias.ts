import { appendAlias } from "../../adapters/journal/alias-file.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { foldName } from "../../journal/account-aliases.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { consultations, type JournalCommand, type JournalRun } from "../../run/journal/journal-run.ts";

/**
 * `journal alias "Contoso" "Contoso Ltd"`: the first name counts under the second from now on; the same name twice says
 * that it is an account of its own. Without names, the aliases there are.
 */
export const runAlias: JournalCommand = async (run) => {
  const { options, out } = run;
  const [name, account, ...more] = options.words;
  if (name === undefined) return listAliases(run);
  if (account === undefined || more.length > 0)
    throw new Failure("usage", {
      code: "usage.alias_names",
      message: "journal alias takes two names: the one that is written, and the one it counts under.",
      hint: 'Like this: consult-customer journal alias "Contoso" "Contoso Ltd".',
    });
  refuseCircle(name, account, run);
  await sayUnknown([name, account], run);
  appendAlias(run.path, { name, account });
  const isOwn = foldName(name) === foldName(account);
  await out.add(
    options.json
      ? toJsonLine({ type: "alias", name, account })
      : isOwn
        ? `${oneSafeLine(name, 80)} is an account of its own.\n`
        : `${oneSafeLine(name, 80)} counts under ${oneSafeLine(run.aliases.shown(account), 80)}.\n`,
  );
  return outcomes.success.exitCode;
};

async function listAliases({ options, aliases, out, note }: JournalRun): Promise<number> {
  const noted = aliases.list();
  for (const { name, account } of noted)
    await out.add(
      options.json
        ? toJsonLine({ type: "alias", name, account })
        : `${oneSafeLine(name, 80)} → ${oneSafeLine(account, 80)}\n`,
    );
  if (noted.length === 0) await note("There are no aliases.\n");
  return outcomes.success.exitCode;
}

/** "A counts under B" and "B counts under A" would leave no name to count under. */
function refuseCircle(name: string, account: string, { aliases }: JournalRun): void {
  const isCircle = foldName(name) !== foldName(account) && aliases.key(account) === foldName(name);
  if (!isCircle) return;
  throw new Failure("usage", {
    code: "usage.alias_circle",
    message: `${oneSafeLine(account, 80)} counts under ${oneSafeLine(name, 80)} already.`,
    hint:
      "To turn it round, first make it an account of its own: consult-customer journal alias " +
      `${JSON.stringify(oneSafeLine(account, 80))} ${JSON.stringify(oneSafeLine(account, 80))}.`,
  });
}

/** A slip of the hand makes an alias that does nothing. */
async function sayUnknown(names: readonly string[], run: JournalRun): Promise<void> {
  const recorded = new Map<string, string>();
  for await (const { line } of consultations(run))
    for (const { name } of line.head.accounts) if (name !== null) recorded.set(foldName(name), name);
  for (const name of names) {
    if (recorded.has(foldName(name))) continue;
    const meant = nearest(name, [...recorded.values()]);
    await run.note(
      `Nothing is recorded about ${oneSafeLine(name, 80)} yet.${meant === null ? "" : ` Did you mean ${oneSafeLine(meant, 80)}?`}\n`,
    );
  }
}
