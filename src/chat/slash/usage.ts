import { sumUsage } from "../../consultant/sum-usage.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

const grouped = (count: number): string => count.toLocaleString("en-US");

export const usage: SlashCommand = {
  args: "",
  help: "tokens and cost of the session so far",
  takesPath: false,
  run: async (_args, session) => {
    const { turns } = session;
    const used = sumUsage(turns.flatMap(({ result }) => result.usages));
    const prompt = used.inputTokens + used.cacheCreationInputTokens + used.cacheReadInputTokens;
    const share = prompt === 0 ? 0 : Math.round((used.cacheReadInputTokens / prompt) * 100);
    const unknown = turns.filter(({ costUsd }) => costUsd === null).length;
    const cost = turns.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
    await say(
      session,
      [
        `${turns.length} answer${turns.length === 1 ? "" : "s"}: ${grouped(prompt)} tokens in, ${grouped(used.outputTokens)} out.`,
        `From the cache: ${grouped(used.cacheReadInputTokens)} of the tokens in (${share} %); written to it: ${grouped(used.cacheCreationInputTokens)}.`,
        `Cost: $${cost.toFixed(4)}${unknown === 0 ? "" : `, and ${unknown} answer${unknown === 1 ? "" : "s"} of unknown cost`}.`,
      ]
        .map((line) => `${line}\n`)
        .join(""),
    );
    return "next";
  },
};
