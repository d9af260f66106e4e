import type { KeyQuestion } from "../assessment/assessment.ts";
import type { Statement } from "../facts/fact.ts";
import { factValue } from "../facts/fact-value.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { addAnswer, addNote } from "../session/grow-ledger.ts";
import { readGivenAnswer } from "../session/read-given-answer.ts";
import { note, type Session } from "./session.ts";
import { understand } from "./understand.ts";

/** How an intake ended: all asked, or the person stopped it, or there is no more input. */
export type IntakeOutcome = "done" | "stopped" | "ended";

type Reply = { readonly text: string } | Exclude<IntakeOutcome, "done"> | "rest";

/** The key questions about the most urgent account that nothing answers yet. */
export const openQuestions = ({ briefing }: Session): readonly KeyQuestion[] =>
  briefing?.accounts[0]?.assessment.keyQuestions.filter(({ status }) => status === "open") ?? [];

/**
 * Asks the open key questions one at a time, each with its example; says what was understood and lets it be said again.
 * Nothing has to be answered: Enter or Escape skips one, /go the rest, Ctrl-C stops. Afterwards the assessment is new.
 */
export async function intake(session: Session): Promise<IntakeOutcome> {
  const asked = new Set<string>();
  const count = openQuestions(session).length;
  await note(
    session,
    `${count} question${count === 1 ? "" : "s"} first. Enter skips one, /go skips the rest, Ctrl-C stops.\n`,
  );
  for (;;) {
    // An answer may have settled more than its own question.
    const next = openQuestions(session).find(({ question }) => !asked.has(question));
    if (next === undefined) return "done";
    asked.add(next.question);
    await note(session, `For example: ${oneSafeLine(next.example, 200)}\n`);
    const reply = await ask(session, next.question);
    if (reply === "rest") return "done";
    if (typeof reply === "string") return reply;
    if (reply.text === "") continue;
    const stopped = await take(session, next, reply.text);
    if (stopped !== null) return stopped;
  }
}

/** One answer with its second thoughts, into the ledger. */
async function take(
  session: Session,
  { question }: KeyQuestion,
  first: string,
): Promise<Exclude<IntakeOutcome, "done"> | null> {
  let text = first;
  for (;;) {
    const statements = await read(session, question, text);
    const understood = statements.map(
      (one) => `${one.key} ${factValue(one)} (answer ${session.ledger.answers + 1})`,
    );
    await note(
      session,
      statements.length === 0
        ? "I read no fact from that; I keep it as a note.\n"
        : `Understood: ${oneSafeLine(understood.join("; "), 400)}\n`,
    );
    const again = await ask(
      session,
      statements.length === 0
        ? "Enter goes on, or say it differently:"
        : "Enter if that is right, or say it again:",
    );
    if (typeof again !== "string" && again.text !== "") {
      text = again.text;
      continue;
    }
    const number = session.ledger.answers + 1;
    session.ledger = addAnswer(session.ledger, statements);
    if (statements.length === 0)
      session.ledger = addNote(session.ledger, { source: `answer ${number}`, text });
    await understand(session, { confirmed: true });
    return again === "stopped" || again === "ended" ? again : null;
  }
}

async function read(session: Session, question: string, text: string): Promise<readonly Statement[]> {
  const rule = session.practice.keyQuestions.questions.find((one) => one.question === question);
  return readGivenAnswer({
    reader: session.reader,
    text,
    leadIn: rule?.lead_in ?? null,
    number: session.ledger.answers + 1,
    asOf: session.asOf,
    account: session.briefing?.accounts[0]?.assessment.account ?? null,
  });
}

const replies = {
  interrupt: "stopped",
  end: "ended",
  escape: { text: "" },
} as const;

async function ask({ terminal, signals }: Session, message: string): Promise<Reply> {
  const { askInSession } = await import("#lazy/prompter");
  const line = await askInSession(message, terminal, signals.ended);
  if (line.kind !== "text") return replies[line.kind];
  if (line.text === "/go") return "rest";
  return { text: line.text === "/skip" ? "" : line.text };
}
