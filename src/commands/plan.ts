import { existsSync } from "node:fs";
import { replaceFile } from "../adapters/files/replace-file.ts";
import { watchInterruption } from "../adapters/process/interruption.ts";
import { paletteFor } from "../adapters/process/io.ts";
import type { AssessedAccount } from "../assessment/assess.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { gatherMaterial } from "../input/gather-material.ts";
import type { PlanOptions } from "../options/options.ts";
import { understoodLines } from "../output/understood.ts";
import type { LatestConsultation } from "../plan/plan.ts";
import type { Context } from "../run/context.ts";
import { findPast } from "../run/find-past.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { stdinSilentLine } from "../run/notices.ts";
import { findLatest } from "../run/plan/find-latest.ts";
import { makePlan, planLine } from "../run/plan/make-plan.ts";
import { type PreparedCase, prepareCase } from "../run/prepare-case.ts";
import type { StoredSession } from "../session/stored-session.ts";
import { readCaseSettings, type Settings } from "../settings/settings.ts";

/**
 * `consult-customer plan [question...]`: writes the success plan of one account, from what is handed over and what the
 * journal has of it; gives the exit code. Throws a Failure for what cannot be read or written.
 */
export async function runPlan(options: PlanOptions, context: Context): Promise<number> {
  const { io } = context;
  const interruption = watchInterruption(Number.POSITIVE_INFINITY);
  try {
    const settings = await readCaseSettings(options, io);
    const { prepared, latest, stdinSilent } = await settleCase(
      options,
      settings,
      interruption.signal,
      context,
    );
    const { persona, practice, briefing } = prepared;
    const notices = await paletteFor(io.stderr, io.env, options.color);
    const note = async (text: string): Promise<void> => {
      if (!options.quiet) await io.stderr.write(notices.notice(text));
    };
    if (stdinSilent) await note(stdinSilentLine);
    if (io.stderr.isTerminal) await note(understoodLines(briefing));
    const account = chosen(briefing.accounts, recordedName(options));
    const others = briefing.accounts.length - 1;
    if (others > 0)
      await note(
        `The plan is of ${oneSafeLine(account.assessment.account ?? "the first account", 80)}; ${others} more ${others === 1 ? "account is" : "accounts are"} named. --account chooses.\n`,
      );
    const plan = await makePlan(
      { persona, practice, case: briefing.case, account, latest, path: options.output },
      interruption.signal,
    );
    if (options.output === null) await io.stdout.write(plan.text);
    else {
      await replaceFile(options.output, plan.text);
      await note(planLine(options.output, plan));
    }
    return outcomes.success.exitCode;
  } finally {
    interruption.release();
  }
}

type Settled = {
  readonly prepared: PreparedCase;
  readonly latest: LatestConsultation | null;
  readonly stdinSilent: boolean;
};

/** The case with what the journal knows of its account; without a record, `--account` is a name in the journal. */
async function settleCase(
  options: PlanOptions,
  settings: Pick<Settings, "places" | "persona">,
  signal: AbortSignal,
  { io }: Context,
): Promise<Settled> {
  const say = sayJournal(io, options);
  const gathered = await gatherMaterial(options, signal, io);
  const name = recordedName(options);
  const given = name === null ? options : { ...options, account: null };
  const prepare = (past: StoredSession | null = null) =>
    prepareCase(given, settings, signal, async () => gathered, past);
  const first = await prepare();
  const about = name ?? first.briefing.accounts[0]?.assessment.account ?? null;
  const { stdinSilent } = gathered;
  if (about === null || !options.journal) return { prepared: first, latest: null, stdinSilent };
  const { latest, names } = await findLatest(about, settings.places, say);
  if (latest !== null)
    return { prepared: await prepare(await findPast(latest.id, settings.places, say)), latest, stdinSilent };
  if (name !== null && !first.briefing.accounts.some(({ assessment }) => isNamed(assessment.account, name)))
    throw unknownAccount(name, names);
  return { prepared: first, latest: null, stdinSilent };
}

/** What --account names when it is neither a file nor looked up in --accounts. */
const recordedName = ({ account, accounts }: PlanOptions): string | null =>
  account !== null && accounts === null && !existsSync(account) ? account : null;

const isNamed = (name: string | null, wanted: string): boolean =>
  name?.toLowerCase() === wanted.trim().toLowerCase();

function chosen(accounts: readonly AssessedAccount[], name: string | null): AssessedAccount {
  const named =
    name === null ? undefined : accounts.find(({ assessment }) => isNamed(assessment.account, name));
  const account = named ?? accounts[0];
  if (account === undefined) throw new Error("a case without an account");
  return account;
}

function unknownAccount(name: string, names: readonly string[]): Failure {
  const meant = nearest(name, names);
  return new Failure("usage", {
    code: "usage.account_unknown",
    message: `There is no file "${oneSafeLine(name, 80)}", and the journal has no consultation about an account of that name.`,
    hint:
      meant === null
        ? "Name a record (YAML or JSON), a name in --accounts, or ask about the account first."
        : `Did you mean ${oneSafeLine(meant, 80)}?`,
  });
}
