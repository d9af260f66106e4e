import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";
import { answerCurrent } from "../take-turn.ts";
import { understand } from "../understand.ts";

const after = { answered: "next", stopped: "stopped", ended: "leave" } as const;

export const retry: SlashCommand = {
  args: "",
  help: "answers the last question again, with what is known now",
  takesPath: false,
  run: async (_args, session) => {
    const { current, past, unanswered } = session;
    if (current === null) {
      // The last session ended before it was answered.
      if (unanswered !== null) return { message: unanswered };
      await say(session, "Nothing was asked in this session yet.\n");
      return "next";
    }
    // The answer that is replaced is not part of the past.
    if (past.at(-1)?.question === current.text) session.past = past.slice(0, -1);
    await understand(session);
    return after[await answerCurrent(session)];
  },
};
