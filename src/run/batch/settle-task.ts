import { explainJournalError } from "../../adapters/journal/explain-journal-error.ts";
import { waitFor } from "../../adapters/process/wait-for.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import { heldBudget } from "../../consultant/budget.ts";
import type { ConsultantChoice } from "../../consultant/choose-consultant.ts";
import type { Briefing } from "../../consultation/brief.ts";
import { Failure, type Outcome } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { bugEnvelope, failureEnvelope, type RunFacts } from "../../output/envelope.ts";
import type { Envelope } from "../../output/envelope-schema.ts";
import { withPartners } from "../../prompt/with-partners.ts";
import type { ConsultedPartner } from "../consult-partners.ts";
import { sayJournal } from "../journal/say-journal.ts";
import { brief } from "../library/brief.ts";
import { hearPartners, partnerNote } from "../partners/hear-partners.ts";
import type { Recorded } from "../record-consultation.ts";
import { type AskedAccount, askAccount, withLimit } from "./ask-account.ts";
import type { BatchRun } from "./batch-run.ts";

/** How an account's consultation ended. */
export type SettledTask = {
  readonly outcome: Outcome;
  readonly envelope: Envelope;
  /** Why there is no answer; null when there is one. */
  readonly because: string | null;
  /** US dollars of all its calls; null when unknown. */
  readonly costUsd: number | null;
  /** Nobody need be asked any more: the server, or the budget, gives nothing. */
  readonly ends: Failure | null;
};

/** A server that breaks off one account's answers again and again is not asked for it a fifth time. A convention. */
const mostAttempts = 4;
/** The server is there, and has no room: an attempt has cost nothing. */
const isBusy = ({ details }: Failure): boolean =>
  details.code === "model.rate_limit" || details.code === "model.overloaded";

/**
 * Asks about an account until there is an answer, or it is settled that there is none. Every failure is this account's own:
 * only an abort of the whole batch is thrown.
 */
export async function settleTask(task: BatchTask, run: BatchRun, halt: AbortSignal): Promise<SettledTask> {
  try {
    if (task.findings.length > 0) return failed(wrongData(task), run);
    const briefed = await briefTask(task, run);
    const partners = await hearFor(briefed, task, run);
    const briefing = { ...briefed, prompt: withPartners(briefed.prompt, partners.map(partnerNote)) };
    return await askUntilSettled(task, briefing, { run, partners, halt });
  } catch (error) {
    if (run.signal.aborted || halt.aborted) throw error;
    if (error instanceof Failure) return failed(error, run);
    const message = oneSafeLine(String(error), 200);
    return {
      outcome: "bug",
      envelope: bugEnvelope(message, "Please report it.", runFacts(run)),
      because: message,
      costUsd: null,
      ends: null,
    };
  }
}

export const briefTask = (task: BatchTask, { definitions, question, asOf }: BatchRun): Promise<Briefing> =>
  brief({ definitions, question, asOf, record: { statements: task.statements, intrusions: [] } });

/** The partners of --with; the route asks for none in a batch, where each would cost a call an account. */
async function hearFor(
  briefing: Briefing,
  task: BatchTask,
  run: BatchRun,
): Promise<readonly ConsultedPartner[]> {
  const { options, settings, definitions, context, notices, signal } = run;
  if (options.with.length === 0) return [];
  const limit = withLimit(settings.timeoutMs, signal);
  try {
    return await hearPartners({
      ...{ ...definitions, settings, context, notices, briefing, interruption: limit, byRoute: false },
      options: { ...options, account: task.account, accounts: task.file },
    });
  } finally {
    limit.release();
  }
}

type Asking = {
  readonly run: BatchRun;
  readonly partners: readonly ConsultedPartner[];
  readonly halt: AbortSignal;
};

async function askUntilSettled(task: BatchTask, briefing: Briefing, asking: Asking): Promise<SettledTask> {
  const { run, halt } = asking;
  const { gate, settings } = run;
  const spent = new Spent();
  let retries = 0;
  let isHeld = false;
  for (let attempt = 1; ; retries++) {
    // What other calls have reserved, and do not need, comes back when they end.
    if (isHeld) await waitFor(heldMs, halt);
    const admission = await gate.enter(halt);
    try {
      const asked = await askOnce(task, briefing, settings.choice, asking, spent);
      const { failure } = asked.result;
      if (failure !== null && concernsAll(failure))
        return { ...(await recorded(asked, run, spent, retries)), ends: failure };
      isHeld = failure?.details.code === heldBudget;
      if (isHeld) continue;
      if (failure?.outcome !== "temporary") {
        gate.succeeded();
        return await recorded(asked, run, spent, retries);
      }
      gate.refused(admission, asked.waitMs);
      if (!isBusy(failure)) attempt++;
      const isOver = !gate.isPatient();
      if (!isOver && attempt <= mostAttempts) continue;
      const last =
        settings.fallback === null ? asked : await askOnce(task, briefing, settings.fallback, asking, spent);
      const settled = await recorded(last, run, spent, retries);
      return { ...settled, ends: isOver && last.result.failure !== null ? failure : null };
    } finally {
      gate.leave();
    }
  }
}

async function askOnce(
  task: BatchTask,
  briefing: Briefing,
  choice: ConsultantChoice,
  { run, partners }: Asking,
  spent: Spent,
): Promise<AskedAccount> {
  if (choice.kind === "model") await run.warmUp.enter();
  const asked = await askAccount(task, briefing, choice, { run, partners });
  spent.add(asked.settlement.answerCostOf(asked.result));
  // A signal ends all: what it broke off is this account's failure only in the journal.
  if (run.signal.aborted) {
    await recorded(asked, run, spent, 0);
    throw run.signal.reason;
  }
  return asked;
}

/** How often it is looked whether reserved money came back. */
const heldMs = 200;
/** What would come of every other account too: the budget, the key, the model, the address. */
const ofAll = new Set(
  ["budget", "authentication", "permission", "billing", "spend_limit", "not_found", "no_api"].map(
    (kind) => `model.${kind}`,
  ),
);
const concernsAll = ({ details, outcome }: Failure): boolean =>
  outcome === "usage" ||
  ofAll.has(details.code) ||
  (outcome === "model" && details.code.startsWith("network."));

/** US dollars of several calls; unknown as soon as one is. */
class Spent {
  usd: number | null = 0;

  add(usd: number | null): void {
    this.usd = this.usd === null || usd === null ? null : this.usd + usd;
  }
}

async function recorded(
  { result, settlement }: AskedAccount,
  run: BatchRun,
  { usd }: Spent,
  retries: number,
): Promise<SettledTask> {
  const { recorded: written, notices } = await settlement.record(result, retries, "later");
  await sayJournal(run.notices)({ notices });
  const entry = written === null || written.id === null ? written : await onDisk(written, run);
  return {
    outcome: result.outcome,
    envelope: settlement.envelope(result, { retries, recorded: entry }),
    because: result.failure?.message ?? null,
    costUsd: usd === null || settlement.partnersUsd === null ? null : usd + settlement.partnersUsd,
    ends: null,
  };
}

/** Where it stands, once it is on the disk; why it is not, where it does not get there. */
const onDisk = (written: Recorded, { recorded: sync }: BatchRun): Promise<Recorded> =>
  sync.done().then(
    () => written,
    (error: unknown) => ({
      ...written,
      id: null,
      error: explainJournalError(error) ?? oneSafeLine(String(error), 200),
    }),
  );

const wrongData = ({ account, source, findings }: BatchTask): Failure =>
  new Failure("data", {
    code: "data.account",
    message:
      `The row of ${oneSafeLine(account, 80)} (${oneSafeLine(source, 80)}) has ` +
      `${findings.length === 1 ? "a mistake" : `${findings.length} mistakes`}; it was not asked about.`,
    hint: "An answer should not rest on half of a row: mend it, and run the batch again.",
    findings,
  });

const runFacts = ({ context, definitions }: BatchRun): RunFacts => ({
  sessionId: context.sessionId(),
  durationMs: 0,
  persona: definitions.identity,
  overrides: definitions.overrides,
});

const failed = (failure: Failure, run: BatchRun): SettledTask => ({
  outcome: failure.outcome,
  envelope: failureEnvelope(failure, runFacts(run)),
  because: failure.message,
  costUsd: null,
  ends: null,
});
