import { pathExists } from "../adapters/files/path-exists.ts";
import { replaceFile } from "../adapters/files/replace-file.ts";
import type { Interruption } from "../adapters/process/interruption.ts";
import { today } from "../adapters/process/today.ts";
import type { AssessedAccount } from "../assessment/assess.ts";
import type { Briefing } from "../consultation/brief.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { GatheredInput } from "../input/gather-input.ts";
import { gatherMaterial } from "../input/gather-material.ts";
import type { PlanOptions } from "../options/options.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import { understoodLines } from "../output/understood.ts";
import type { LatestConsultation } from "../plan/plan.ts";
import { beginWork } from "../run/begin-work.ts";
import type { Context } from "../run/context.ts";
import { findPast } from "../run/find-past.ts";
import { type SayJournal, sayJournal } from "../run/journal/say-journal.ts";
import { type Definitions, loadDefinitions } from "../run/load-definitions.ts";
import { stdinSilentLine } from "../run/notices.ts";
import { type Notices, openNotices } from "../run/open-notices.ts";
import { findLatest } from "../run/plan/find-latest.ts";
import { makePlan, planLine } from "../run/plan/make-plan.ts";
import { readAccountRecord } from "../run/read-account-record.ts";
import { askingSettings, modelReader } from "../run/reading/model-reader.ts";
import { readWithModel } from "../run/reading/read-with-model.ts";
import { reportAccount } from "../run/report/report-account.ts";
import { questionInput } from "../session/brief-question.ts";
import type { StoredSession } from "../session/stored-session.ts";
import { readCaseSettings, type Settings } from "../settings/settings.ts";
import type { Pause } from "../slices/pause.ts";

/**
 * `consult-customer plan [question...]`: writes the success plan of one account, from what is handed over and
 * what the journal has of it; gives the exit code. Throws a Failure for what cannot be read or written.
 */
export async function runPlan(options: PlanOptions, context: Context): Promise<number> {
  const { io } = context;
  const { interruption, signal, pause } = beginWork(options.timeoutMs, context);
  try {
    const settings = await readCaseSettings(options, io);
    const input = await gatherMaterial(options, signal, io);
    const definitions = await loadDefinitions(settings, signal);
    const notices = await openNotices(io, options);
    const { note } = notices;
    await note(sayOverrides(definitions.overrides, settings.places.project));
    const say = sayJournal(notices);
    const { briefing, latest } = await settleCase({
      options,
      settings,
      definitions,
      input,
      context,
      interruption,
      notices,
      say,
      pause,
    });
    if (input.stdinSilent) await note(stdinSilentLine);
    if (io.stderr.isTerminal) await note(understoodLines(briefing));
    const account = choose(briefing.accounts, recordedName(options));
    await note(othersLine(account, briefing.accounts.length - 1));
    const { persona, practice } = definitions;
    const plan = await makePlan(
      { persona, practice, case: briefing.case, account, latest, path: options.output },
      signal,
    );
    if (options.report !== null) {
      await reportAccount(options.report, { account, case: briefing.case, definitions, settings, options });
      await note(`Report written to ${oneSafeLine(options.report, 200)}.\n`);
    }
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

type PlanInput = {
  readonly options: PlanOptions;
  readonly settings: Pick<Settings, "places">;
  readonly definitions: Definitions;
  readonly input: GatheredInput;
  readonly context: Context;
  readonly interruption: Interruption;
  readonly notices: Notices;
  readonly say: SayJournal;
  readonly pause: Pause;
};

type SettledCase = { readonly briefing: Briefing; readonly latest: LatestConsultation | null };

/**
 * The case of what is handed over, with what the journal has of its account. An `--account` that is no record
 * is a name in the journal.
 */
async function settleCase(plan: PlanInput): Promise<SettledCase> {
  const { options, settings, definitions, input, context, interruption, notices, say, pause } = plan;
  const { persona, practice, reader, prove } = definitions;
  const { question, notes } = input;
  const { signal } = interruption;
  const asOf = options.asOf ?? today();
  const name = recordedName(options);
  const record = await readAccountRecord(
    name === null ? options : { ...options, account: null },
    asOf,
    signal,
  );
  const given = { reader, persona, practice, question, notes, record, asOf, pause };
  const asking = await askingSettings(options, context);
  const read = modelReader(options, asking, { prove, context, interruption, notices });
  const briefingOf = async (past: StoredSession | null): Promise<Briefing> =>
    (await readWithModel(questionInput({ ...given, past }), read)).briefing;
  const briefing = await briefingOf(null);
  const about = name ?? briefing.accounts[0]?.assessment.account ?? null;
  if (about === null || !options.journal) return { briefing, latest: null };
  const { latest, names } = await findLatest(about, settings.places, { say, pause });
  if (latest !== null) {
    const past = await findPast(latest.id, settings.places, { say, pause });
    return { briefing: await briefingOf(past), latest };
  }
  if (name !== null && !briefing.accounts.some(({ assessment }) => isNamed(assessment.account, name)))
    throw unknownAccount(name, names);
  return { briefing, latest: null };
}

/** Says which account the plan is of when there are others; "" when there are none. */
function othersLine({ assessment }: AssessedAccount, others: number): string {
  if (others === 0) return "";
  const name = oneSafeLine(assessment.account ?? "the first account", 80);
  return `The plan is of ${name}; ${others} more ${others === 1 ? "account is" : "accounts are"} named. --account chooses.\n`;
}

/** What --account names when it is neither a file nor looked up in --accounts. */
const recordedName = ({ account, accounts }: PlanOptions): string | null =>
  account !== null && accounts === null && !pathExists(account) ? account : null;

const isNamed = (name: string | null, wanted: string): boolean =>
  name?.toLowerCase() === wanted.trim().toLowerCase();

function choose(accounts: readonly AssessedAccount[], name: string | null): AssessedAccount {
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
