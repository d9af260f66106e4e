import { fillText } from "../consultant/playbook/fill-text.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { wrapText } from "../output/wrap-text.ts";
import { fullName, givenName } from "../persona/persona-identity.ts";
import { note, type Session, say } from "./session.ts";
import { understand } from "./understand.ts";

/** Who answers, what she needs to know, and how to leave: what a newcomer needs before the first line. */
export async function greet(session: Session): Promise<void> {
  const { persona } = session;
  const { phrases } = session.practice.phrases;
  const { columns } = session.terminal;
  const { name, title, role } = persona;
  const values = {
    given: givenName(persona),
    family: name?.family,
    name: fullName(persona),
    credentials: name?.credentials.join(", "),
    title: title ?? role,
  };
  const hello = [phrases.greeting, phrases.greeting_needs].map((text) => fillText(text, values) ?? "");
  const lines = [
    session.palette.strong(wrapText(oneSafeLine(hello[0] ?? ""), columns())),
    ...[
      hello[1] ?? "",
      ...session.practice.keyQuestions.questions.map(({ question }) => `- ${oneSafeLine(question, 200)}`),
      fillText(phrases.greeting_start, values) ?? "",
    ].map((line) => wrapText(line, columns())),
    session.palette.notice(wrapText(whoAnswers(session), columns())),
    session.palette.notice(wrapText("/help lists the commands; Ctrl-D leaves.", columns())),
  ];
  if (!session.options.quiet)
    await session.context.io.stderr.write(lines.map((line) => `${line}\n`).join(""));
}

/** Says whether rules or a model answer, so that neither is taken for the other. */
export const whoAnswers = ({ settings }: Pick<Session, "settings">): string =>
  settings.choice.kind === "model"
    ? `The model ${oneSafeLine(settings.choice.model, 80)} answers.`
    : "Rules answer here (the playbook, no language model). For a model set ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL for a server of your own.";

/** For a resumed session: what is already known. */
export async function welcomeBack(session: Session): Promise<void> {
  const { persona } = session;
  const { turns } = session.ledger;
  await say(
    session,
    `${session.palette.strong(`${oneSafeLine(givenName(persona), 60)} goes on after ${turns} question${turns === 1 ? "" : "s"}.`)}\n`,
  );
  await understand(session);
  if (session.unanswered !== null)
    await note(session, `Not answered yet: "${oneSafeLine(session.unanswered, 200)}" (/retry answers it)\n`);
  await note(
    session,
    `${whoAnswers(session)}\n/facts lists what is known, /help the commands; Ctrl-D leaves.\n`,
  );
}
