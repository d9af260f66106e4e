import { consultantNamed, playbookName } from "../../consultant/choose-consultant.ts";
import { withOwnPrices } from "../../settings/price-settings.ts";
import { whoAnswers } from "../greet.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const model: SlashCommand = {
  args: "[id|playbook]",
  help: "who answers from now on",
  takesPath: false,
  values: (_argument, { settings: { choice, fallback, prices } }) => {
    const named = [choice, fallback].flatMap((one) => (one?.kind === "model" ? [one.model] : []));
    return [...new Set([playbookName, ...named, ...Object.keys(withOwnPrices(prices))])];
  },
  run: async (args, session) => {
    if (args !== "") session.settings = { ...session.settings, choice: consultantNamed(args) };
    await say(session, `${whoAnswers(session)}\n`);
    return "next";
  },
};
