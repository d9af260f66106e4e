import type { SlashCommand } from "../slash-command.ts";

/** "/draft agenda for the review" is the message "Draft the agenda for the review." */
export const draft: SlashCommand = {
  args: "[what]",
  help: "a text to use: mail, message, agenda, talk track, summary, one-pager; the mail without a word",
  takesPath: false,
  run: async (args) => ({
    message: args === "" ? "Draft the mail." : `Draft the ${args.replace(/^(?:the|an?)\s+/i, "")}`,
  }),
};
