import { intake, unsettledQuestions } from "../intake.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";
import { understand } from "../understand.ts";

export const ask: SlashCommand = {
  args: "",
  help: "asks the key questions that are open or only assumed",
  takesPath: false,
  run: async (_args, session) => {
    if (session.briefing === null) await understand(session);
    if (unsettledQuestions(session).length === 0) {
      await say(session, "All key questions are answered.\n");
      return "next";
    }
    const outcome = await intake(session, unsettledQuestions);
    if (outcome === "ended") return "leave";
    if (outcome === "stopped") return "stopped";
    if (session.turns.length > 0)
      await say(session, "/retry answers your last question with what is known now.\n");
    return "next";
  },
};
