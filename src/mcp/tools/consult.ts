import { z } from "zod";
import { personaOfTrigger } from "../../adapters/definitions/persona-of-trigger.ts";
import { createPause } from "../../adapters/process/create-pause.ts";
import { readingModel } from "../../consultant/choose-reader.ts";
import { checkedQuestion } from "../../input/gather-input.ts";
import { type Envelope, envelopeSchema } from "../../output/envelope-schema.ts";
import { handoverTeams } from "../../practice/request-kinds.ts";
import { withPartners } from "../../prompt/with-partners.ts";
import type { HandoverTeam } from "../../request/request.ts";
import { answer } from "../../run/answer.ts";
import { loadDefinitions } from "../../run/load-definitions.ts";
import { openNotices } from "../../run/open-notices.ts";
import { hearPartners, partnerNote } from "../../run/partners/hear-partners.ts";
import { readWithModel } from "../../run/reading/read-with-model.ts";
import { withPast } from "../../run/with-past.ts";
import { questionInput } from "../../session/brief-question.ts";
import { readSettings } from "../../settings/settings.ts";
import type { Call } from "../call.ts";
import { consultOptionsOf } from "../consult-options-of.ts";
import { materialFields, readMaterial } from "../material.ts";
import { defineTool } from "../tool.ts";

const input = z.strictObject({
  question: z.string().meta({ description: "What you want to know, as a person would ask it." }),
  ...materialFields,
  handover: z.enum(handoverTeams).optional().meta({
    description: "The answer is a note for this team of ours: what it needs to act, on one page.",
  }),
  continue: z.string().max(100).optional().meta({
    description: "The session_id or journal id of an earlier consultation to go on from; last is the newest.",
  }),
});

/** The envelope of `--json` without what stands in the text already. */
const output = envelopeSchema.omit({ result: true, body: true, type: true, dry_run: true });

/** A progress notification for so many characters: a client should not be flooded. */
const everyCharacters = 400;

export const consult = defineTool({
  name: "consult",
  title: "Ask the customer success manager",
  description:
    "Answers a question about a customer account in a fixed frame: assessment, outcomes, strategy, " +
    "action plan with owners and dates, risks, metrics, timeline, stakeholders. Facts are read from " +
    "question, notes and record by code and numbered; health, red flags, decision deadline and " +
    "authority (decide, consult, escalate) follow from rules. The answer is verified against them. " +
    "Use it before something is decided, promised or written to a customer.",
  input,
  output,
  readOnly: false,
  run: async ({ question, continue: resume, handover = null, ...material }, call) => {
    const envelope = await hold({ question, handover, resume: resume ?? null, material, call });
    const { type: _type, result, body: _body, dry_run: _plan, ...structured } = envelope;
    return {
      text: result ?? [envelope.error?.message, envelope.error?.hint].filter(Boolean).join("\n"),
      structured,
      isError: envelope.is_error && result === null,
    };
  },
});

type Held = {
  readonly question: string;
  readonly handover: HandoverTeam | null;
  readonly resume: string | null;
  readonly material: Parameters<typeof readMaterial>[0];
  readonly call: Call;
};

/** A consultation as `consult-customer` holds one; gives its envelope. */
async function hold({ question, handover, resume, material, call }: Held): Promise<Envelope> {
  let envelope: Envelope | null = null;
  let characters = 0;
  let said = 0;
  const context = call.context((line) => {
    // Lines of our own reporter.
    const event = JSON.parse(line) as Envelope | { readonly type: "text"; readonly text: string };
    if (event.type === "result") envelope = event;
    if (event.type !== "text") return;
    characters += event.text.length;
    if (characters - said < everyCharacters) return;
    said = characters;
    call.progress(`${characters} characters written`);
  });
  const options = { ...consultOptionsOf(call.options), resume };
  const { settings, past } = await withPast(options, await readSettings(options, context.io), {
    io: context.io,
    pause: createPause(call.signal),
  });
  const interruption = context.interruption.begin(settings.timeoutMs);
  try {
    call.progress("reading");
    const called = options.persona === null ? await personaOfTrigger(question, settings.places) : null;
    const definitions = await loadDefinitions(
      { ...settings, persona: called ?? settings.persona },
      call.signal,
    );
    const { persona, practice, reader, prove } = definitions;
    const { notes, record, asOf } = await readMaterial(material);
    const notices = await openNotices(context.io, options);
    const { briefing, call: reading } = await readWithModel(
      questionInput({
        ...{ reader, persona, practice, notes, record, asOf, past },
        question: checkedQuestion(question),
        handover,
      }),
      {
        ...{ prove, settings, io: context.io, interruption, notices, debug: context.debug },
        model: readingModel(settings.choice, settings.reader),
        answeredBy: settings.choice.kind === "model" ? settings.choice.model : null,
        memory: new Map(),
      },
    );
    const asked = {
      ...{ ...definitions, options, settings, interruption, notices },
      context: past === null ? context : { ...context, sessionId: () => past.session },
    };
    const partners = await hearPartners({ ...asked, briefing });
    call.progress(settings.choice.kind === "model" ? `${settings.choice.model} answers` : "rules answer");
    await answer({
      ...asked,
      briefing: { ...briefing, prompt: withPartners(briefing.prompt, partners.map(partnerNote)) },
      reading,
      partners,
      conditionHolds: false,
      turn: (past?.turns ?? 0) + 1,
      inSession: true,
    });
  } finally {
    interruption.release();
  }
  if (envelope === null) throw new Error("a consultation ended without an envelope");
  return envelope;
}
