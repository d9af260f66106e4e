import { consultantNamed } from "../../consultant/choose-consultant.ts";
import { whoAnswers } from "../greet.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const model: SlashCommand = {
  args: "[id|playbook]",
  help: "who answers from now on",
  takesPath: false,
  run: async (args, session) => {
    if (args !== "") session.settings = { ...session.settings, choice: consultantNamed(args) };
    await say(session, `${whoAnswers(session)}\n`);
    return "next";
  },
};
