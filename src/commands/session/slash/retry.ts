import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";
import { answerCurrent } from "../take-turn.ts";
import { understand } from "../understand.ts";

export const retry: SlashCommand = {
  args: "",
  help: "answers the last question again, with what is known now",
  takesPath: false,
  run: async (_args, session) => {
    const { current, past } = session;
    if (current === null) {
      await say(session, "There is no question yet.\n");
      return "next";
    }
    // The answer that is replaced is not part of the past.
    if (past.at(-1)?.question === current.text) session.past = past.slice(0, -1);
    await understand(session);
    return (await answerCurrent(session)) === "ended" ? "leave" : "next";
  },
};
