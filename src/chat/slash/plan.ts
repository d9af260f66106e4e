import { replaceFile } from "../../adapters/files/replace-file.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { elementsOf } from "../../consultation/elements-of.ts";
import { readSteps } from "../../journal/read-steps.ts";
import type { LatestConsultation } from "../../plan/plan.ts";
import { makePlan, planLine } from "../../run/plan/make-plan.ts";
import { resolveFrom, type Session, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const plan: SlashCommand = {
  args: "[file]",
  help: "the success plan of the account; into a file, what people added there stays",
  takesPath: true,
  run: async (args, session) => {
    const { briefing, persona, practice, context, signals } = session;
    const [account] = briefing?.accounts ?? [];
    if (briefing === null || account === undefined) {
      await say(session, "Nothing is known yet: tell me about an account first.\n");
      return "next";
    }
    const path = args === "" ? null : resolveFrom(session, args);
    const latest = latestOf(session, account.assessment.account);
    const made = await makePlan(
      { persona, practice, case: briefing.case, account, latest, path },
      signals.ended,
    );
    if (path === null) await context.io.stdout.write(made.text);
    else {
      await replaceFile(path, made.text);
      await say(session, planLine(args, made));
    }
    return "next";
  },
};

/** The last answer of the session, with the steps it sets; null before there is one. */
function latestOf({ turns, persona }: Session, account: string | null): LatestConsultation | null {
  const turn = turns.findLast(({ result }) => result.failure === null && result.shown !== null);
  if (turn === undefined || turn.result.shown === null) return null;
  const { case: theCase, accounts } = turn.result.briefing;
  const steps = readSteps(turn.result.shown, {
    asOf: theCase.asOf,
    elements: elementsOf(persona, turn.result.briefing),
    accounts: accounts.flatMap(({ assessment }) => assessment.account ?? []),
  });
  return {
    id: "this session",
    date: theCase.asOf,
    question: turn.question,
    steps: steps
      .filter((step) => step.account === null || account === null || step.account === account)
      .map(({ what, owner, due, facts }) => ({
        what,
        owner,
        due: due === null ? null : parseCalendarDate(due),
        done: false,
        facts,
      })),
  };
}
