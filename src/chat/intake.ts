import type { KeyQuestion } from "../assessment/assessment.ts";
import type { Statement } from "../facts/fact.ts";
import { factValue } from "../facts/fact-value.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { addAnswer, addNote } from "../session/grow-ledger.ts";
import { readGivenAnswer } from "../session/read-given-answer.ts";
import { parseSlash } from "./parse-slash.ts";
import { note, type Session } from "./session.ts";
import { understand } from "./understand.ts";

/** How an intake ended: all asked, or the person stopped it, or there is no more input. */
export type IntakeOutcome = "done" | "stopped" | "ended";

/** "rest": no more questions; "again": a command was run, and the question still stands. */
type Reply = { readonly text: string } | Exclude<IntakeOutcome, "done"> | "rest" | "again";

/** The key questions about the most urgent account that nothing answers yet. */
export const openQuestions = ({ briefing }: Session): readonly KeyQuestion[] =>
  briefing?.accounts[0]?.assessment.keyQuestions.filter(({ status }) => status === "open") ?? [];

/** Those, and the ones whose answer is only assumed. */
export const unsettledQuestions = ({ briefing }: Session): readonly KeyQuestion[] =>
  briefing?.accounts[0]?.assessment.keyQuestions.filter(({ status }) => status !== "answered") ?? [];

/**
 * Asks the open key questions, or others, one at a time, each with its example; says what was understood and lets it be said again.
 * Nothing has to be answered: Enter or Escape skips one, /go the rest, Ctrl-C stops; every other command works as it
 * does elsewhere. Afterwards the assessment is new.
 */
export async function intake(session: Session, questions = openQuestions): Promise<IntakeOutcome> {
  const asked = new Set<string>();
  const count = questions(session).length;
  await note(
    session,
    `${count} question${count === 1 ? "" : "s"} first. Enter skips one, /go skips the rest, Ctrl-C stops, /exit leaves.\n`,
  );
  for (;;) {
    // An answer may have settled more than its own question.
    const next = questions(session).find(({ question }) => !asked.has(question));
    if (next === undefined) return "done";
    asked.add(next.question);
    await note(session, `For example: ${oneSafeLine(next.example, 200)}\n`);
    const reply = await ask(session, next.question);
    if (reply === "rest") return "done";
    // What the command did may have answered it.
    if (reply === "again") asked.delete(next.question);
    else if (typeof reply === "string") return reply;
    else if (reply.text !== "") {
      const outcome = await take(session, next, reply.text);
      if (outcome !== null) return outcome;
    }
  }
}

/** One answer with its second thoughts, into the ledger; gives how the intake ends, null while it goes on. */
async function take(
  session: Session,
  { question }: KeyQuestion,
  first: string,
): Promise<IntakeOutcome | null> {
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
    if (again === "again") continue;
    if (typeof again !== "string" && again.text !== "") {
      text = again.text;
      continue;
    }
    const number = session.ledger.answers + 1;
    session.ledger = addAnswer(session.ledger, statements);
    if (statements.length === 0)
      session.ledger = addNote(session.ledger, { source: `answer ${number}`, text });
    await understand(session, { confirmed: true });
    if (again === "rest") return "done";
    return typeof again === "string" ? again : null;
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

async function ask({ terminal, signals, runCommand }: Session, message: string): Promise<Reply> {
  const { askInSession } = await import("#lazy/prompter");
  const line = await askInSession(message, terminal, signals.ended);
  if (line.kind !== "text") return replies[line.kind];
  const command = parseSlash(line.text);
  if (command === null) return { text: line.text };
  const own = Object.hasOwn(ownCommands, command.name) ? ownCommands[command.name] : undefined;
  if (own !== undefined) return own;
  const outcome = await runCommand(command);
  if (typeof outcome !== "string") return { text: outcome.message };
  return afterCommand[outcome];
}

/** Commands that mean something else at a question; /retry answers with what is known, as /go does. */
const ownCommands: Readonly<Record<string, Reply>> = {
  go: "rest",
  retry: "rest",
  skip: { text: "" },
  ask: "again",
};

const afterCommand = { next: "again", stopped: "stopped", leave: "ended" } as const;
