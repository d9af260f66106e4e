import { personaOfTrigger } from "../adapters/definitions/persona-of-trigger.ts";
import { warmUpFetch } from "../adapters/network/warm-up-fetch.ts";
import { createPause } from "../adapters/process/create-pause.ts";
import type { Interruption } from "../adapters/process/interruption.ts";
import { today } from "../adapters/process/today.ts";
import { readingModel } from "../consultant/choose-reader.ts";
import { outcomes } from "../failure/failure.ts";
import { gatherInput } from "../input/gather-input.ts";
import type { ConsultOptions } from "../options/options.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import { understoodLines } from "../output/understood.ts";
import type { Persona } from "../persona/persona.ts";
import { givenName } from "../persona/persona-identity.ts";
import { withPartners } from "../prompt/with-partners.ts";
import { answer } from "../run/answer.ts";
import type { AnswerRequest } from "../run/answer-request.ts";
import type { Context } from "../run/context.ts";
import { briefingLine, inputLine, settingsLine } from "../run/debug-lines.ts";
import { anyHolds, failConditions } from "../run/fail-conditions.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { mayPrompt } from "../run/may-prompt.ts";
import { readerLeftOutLine, stdinSilentLine } from "../run/notices.ts";
import { openNotices } from "../run/open-notices.ts";
import { hearPartners, partnerNote } from "../run/partners/hear-partners.ts";
import { readAccountRecord } from "../run/read-account-record.ts";
import { readWithModel } from "../run/reading/read-with-model.ts";
import { redBefore } from "../run/red-before.ts";
import { wantsSession } from "../run/wants-session.ts";
import { withPast } from "../run/with-past.ts";
import { questionInput } from "../session/brief-question.ts";
import type { StoredSession } from "../session/stored-session.ts";
import { readSettings, type Settings } from "../settings/settings.ts";

/**
 * `consult-customer [question...]`: gives the exit code; throws a Failure when it ends before anyone answers.
 */
export async function runConsult(options: ConsultOptions, context: Context): Promise<number> {
  const given = await readSettings(options, context.io);
  if (wantsSession(options, context.io))
    return (await import("#lazy/session")).runSession(options, context, given);
  if (given.choice.kind === "model") warmUpFetch();
  const interruption = context.interruption.begin(given.timeoutMs);
  try {
    const pause = createPause(interruption.signal);
    const { settings, past } = await withPast(options, given, { io: context.io, pause });
    return await holdConsultation({
      options,
      settings,
      past,
      context: inSessionOf(past, context),
      interruption,
    });
  } finally {
    interruption.release();
  }
}

type Consultation = {
  readonly options: ConsultOptions;
  readonly settings: Settings;
  /** The conversation to continue; null: none. */
  readonly past: StoredSession | null;
  readonly context: Context;
  readonly interruption: Interruption;
};

/**
 * One consultation from top to bottom: code reads the facts and computes health, deadline and authority, then
 * rules or a model write a framed answer, which is checked before it counts.
 */
async function holdConsultation(consultation: Consultation): Promise<number> {
  const { options, settings, past, context, interruption } = consultation;
  const { io, debug } = context;
  const { signal } = interruption;

  // Who answers, what is asked, and what is handed over with the question.
  const named = await personaCalled(options.question, consultation);
  const first = await loadDefinitions({ ...settings, persona: named ?? settings.persona }, signal);
  const notices = await openNotices(io, options);
  const ask = questionPrompt(first.persona, consultation);
  const { question, notes, stdinSilent } = await gatherInput({ ...options, ask, signal }, io);
  // The question may come from standard input, or from whoever was asked for it.
  const called =
    named === null && question !== options.question ? await personaCalled(question, consultation) : null;
  const definitions =
    called === null ? first : await loadDefinitions({ ...settings, persona: called }, signal);
  const { persona, identity, practice, reader, prove, overrides } = definitions;
  await notices.note(sayOverrides(overrides, settings.places.project));
  const conditions = failConditions(options.failOn, practice);
  const asOf = options.asOf ?? today();
  const record = await readAccountRecord(options, asOf, signal);

  // Code reads the facts, computes health, deadline and authority, and writes the prompt.
  // What they leave unread a model reads, and the texts have to bear it out.
  const { briefing, call, planned } = await readWithModel(
    questionInput({
      ...{ reader, persona, practice, question, notes, record, asOf, past },
      form: options.form,
      only: options.only,
      handover: options.handover,
      pause: createPause(signal),
    }),
    {
      ...{ prove, settings, io, interruption, notices, debug, dryRun: options.dryRun },
      model: readingModel(settings.choice, settings.reader),
      answeredBy: settings.choice.kind === "model" ? settings.choice.model : null,
      memory: new Map(),
    },
  );
  debug?.(() => settingsLine(settings, identity, io));
  debug?.(() => inputLine(question, notes));
  debug?.(() => briefingLine(briefing));

  if (stdinSilent) await notices.note(stdinSilentLine);
  if (settings.choice.kind === "playbook" && options.reader !== null) await notices.note(readerLeftOutLine);
  if (io.stderr.isTerminal) await notices.note(understoodLines(briefing));

  const wasRed = await redBefore(
    conditions,
    { places: settings.places, asOf },
    { say: sayJournal(notices), pause: createPause(signal) },
  );

  // Partners come first, where the route or the command line asks for them.
  const partners = await hearPartners({
    ...{ options, settings, context, interruption, notices, ...definitions, briefing },
  });

  // Rules or a model write the answer. It is framed, checked, shown and recorded.
  const request: AnswerRequest = {
    ...definitions,
    options,
    settings,
    context,
    interruption,
    notices,
    briefing: { ...briefing, prompt: withPartners(briefing.prompt, partners.map(partnerNote)) },
    partners,
    reading: call,
    judgeModel: options.judge,
    conditionHolds: anyHolds(conditions, briefing, wasRed),
    turn: (past?.turns ?? 0) + 1,
    inSession: false,
  };
  if (options.dryRun) {
    await (await import("#lazy/request")).showRequest(request, planned);
    return outcomes.success.exitCode;
  }
  const answered = await answer(request);
  return outcomes[answered?.result.outcome ?? "success"].exitCode;
}

/** A consultation that continues a conversation has that conversation's id. */
const inSessionOf = (past: StoredSession | null, context: Context): Context =>
  past === null ? context : { ...context, sessionId: () => past.session };

/** "Hey Brand, …" calls another persona than the one that is set, but not than the one that is named here. */
const personaCalled = async (
  question: string,
  { options, settings }: Consultation,
): Promise<string | null> => (options.persona === null ? personaOfTrigger(question, settings.places) : null);

/** Asks for a question that the command line does not have; null where nobody can be asked. */
function questionPrompt(persona: Persona, { options, context, interruption }: Consultation) {
  // The terminal is looked for last, because that opens two streams.
  if (options.question.trim() !== "" || !mayPrompt(context.io, options.mayPrompt)) return null;
  return async () =>
    (await import("#lazy/prompter")).askLine(`Your question to ${givenName(persona)}:`, interruption.signal);
}
