import { explainHealth } from "../../output/health/explain-health.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const health: SlashCommand = {
  args: "",
  help: "the health score, indicator by indicator",
  takesPath: false,
  run: async (_args, session) => {
    const { briefing, practice, palette } = session;
    await say(
      session,
      briefing === null
        ? "Nothing is known yet: tell me about an account first.\n"
        : briefing.accounts
            .map((account) => explainHealth(account, { practice, palette, uncounted: [] }))
            .join("\n"),
    );
    return "next";
  },
};
