import { handoverTeams } from "../../practice/request-kinds.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

/** "/handover finance" is the message "Write the hand-over note for Finance." */
export const handover: SlashCommand = {
  args: "<team>",
  help: "what one of our teams needs to act, on a page: finance, engineering, legal, leadership",
  takesPath: false,
  values: () => handoverTeams,
  run: async (args, session) => {
    const team = handoverTeams.find((one) => one === args.toLowerCase());
    if (team !== undefined)
      return { message: `Write the hand-over note for ${team[0]?.toUpperCase()}${team.slice(1)}.` };
    await say(session, `/handover takes a team: ${handoverTeams.join(", ")}.\n`);
    return "next";
  },
};
