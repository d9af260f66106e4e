import { frameLines } from "../persona/frame-lines.ts";
import { withPartners } from "../prompt/with-partners.ts";
import { answer } from "../run/answer.ts";
import { openNotices } from "../run/open-notices.ts";
import { hearPartners, partnerNote } from "../run/partners/hear-partners.ts";
import { keepQuestion, openTurn } from "../session/grow-ledger.ts";
import { summarizeTurn } from "../session/summarize-turn.ts";
import { intake, openQuestions } from "./intake.ts";
import { note, type Session } from "./session.ts";
import { understand } from "./understand.ts";

/** How a turn ended: answered or stopped, by the person, or there is no more input. */
export type TurnOutcome = "answered" | "stopped" | "ended";

/**
 * One message: it adds to what is known or corrects it, changes are shown, and it is answered. After the very first one
 * the key questions that it leaves open are asked.
 */
export async function takeTurn(session: Session, text: string): Promise<TurnOutcome> {
  const since = session.current?.said ?? 0;
  session.ledger = openTurn(session.ledger);
  session.current = { text, said: session.ledger.said, since, about: null };
  const { case: theCase } = await understand(session);
  session.ledger = keepQuestion(session.ledger, theCase, session.current.said);
  if (session.ledger.turns === 1 && openQuestions(session).length > 0) {
    const outcome = await intake(session);
    if (outcome === "stopped")
      await note(session, "Stopped. /retry answers with what is known, /ask asks on.\n");
    if (outcome !== "done") return outcome;
  }
  return answerCurrent(session);
}

/** Answers the question at hand from what is known now. */
export async function answerCurrent(session: Session): Promise<TurnOutcome> {
  const { current, briefing, options, settings, context, persona, identity, practice, signals } = session;
  if (current === null || briefing === null) return "answered";
  const interruption = signals.begin(settings.timeoutMs);
  try {
    const asked = {
      ...{ persona, identity, practice, settings, context, interruption },
      overrides: session.overrides,
      options: { ...options, outputFormat: "text" as const },
      notices: await openNotices(context.io, options),
    };
    const partners = await hearPartners({ ...asked, reader: session.reader, briefing });
    const answered = await answer({
      ...asked,
      briefing: { ...briefing, prompt: withPartners(briefing.prompt, partners.map(partnerNote)) },
      reading: session.reading,
      judgeModel: options.judge,
      partners,
      conditionHolds: false,
      turn: session.ledger.turns,
      inSession: true,
    });
    session.reading = null;
    if (answered === null) return "ended";
    const { result, costUsd } = answered;
    const frame = frameLines(persona);
    session.recorded = session.ledger.said;
    session.turns = [...session.turns, { question: current.text, result, frame, costUsd }];
    session.past = [
      ...session.past,
      summarizeTurn({
        question: current.text,
        assessments: briefing.accounts.map(({ assessment }) => assessment),
        answer: result.shown,
      }),
    ];
    if (signals.ended.aborted) return "ended";
    if (result.failure?.outcome === "interrupted") return "stopped";
    if (result.failure === null) await offer(session);
    else await note(session, "/retry asks again.\n");
    return "answered";
  } finally {
    interruption.release();
  }
}

/** Says once what can be done next. */
async function offer(session: Session): Promise<void> {
  if (session.offered) return;
  session.offered = true;
  const open = openQuestions(session).length;
  const ask = open === 0 ? [] : [`/ask ${open} open question${open === 1 ? "" : "s"}`];
  await note(session, `${["Ask on", ...ask, "/health", "/save <file>", "/help", "/exit"].join(" · ")}\n`);
}
