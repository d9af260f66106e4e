import type { Command } from "commander";
import {
  amountForm,
  durationForm,
  effortForm,
  nameForm,
  parseAmount,
  parseDuration,
  parseEffort,
  parseName,
} from "../options/option-values.ts";
import type { McpOptions } from "../options/tool-options.ts";
import { mayMean } from "./may-mean.ts";
import { declareNotices, groups, noticeOptions, type RawNotices } from "./shared-options.ts";
import { valued } from "./values.ts";

type Raw = RawNotices & {
  model?: string;
  fallback?: string;
  effort?: McpOptions["effort"];
  persona?: string;
  timeout?: number;
  maxBudgetUsd?: number;
  journal: boolean;
};

/** `mcp`: the persona as an MCP server. What a call may cost and who answers is said here, and not by clients. */
export function declareMcp(
  program: Command,
  argv: readonly string[],
  run: (options: McpOptions) => Promise<void>,
): Command {
  const mcp = program
    .command("mcp")
    .description("an MCP server over stdio: other agents consult her, and check what they wrote");
  if (!mayMean(argv, "mcp")) return mcp;
  mcp
    .optionsGroup(groups.answerer)
    .option("--persona <id|file>", "who answers")
    .option(
      "-m, --model <model>",
      'the model to ask, or "playbook" for the rules',
      valued(parseName, nameForm),
    )
    .option("--fallback <model>", "who answers when the model fails for a while", valued(parseName, nameForm))
    .option(
      "--effort <level>",
      "how hard the model thinks: low, medium, high, xhigh, max",
      valued(parseEffort, effortForm),
    )
    .option(
      "--timeout <time>",
      "limit of one call: 90, 90s, 2m (default: 120s)",
      valued(parseDuration, durationForm),
    )
    .option("--max-budget-usd <n>", "limit of what one call may cost", valued(parseAmount, amountForm))
    .optionsGroup(groups.conversation)
    .option("--no-journal", "keep no record of what is asked");
  return declareNotices(mcp).action((raw: Raw) =>
    run({
      model: raw.model ?? null,
      fallback: raw.fallback ?? null,
      effort: raw.effort ?? null,
      persona: raw.persona ?? null,
      timeoutMs: raw.timeout ?? null,
      maxBudgetUsd: raw.maxBudgetUsd ?? null,
      journal: raw.journal,
      ...noticeOptions(raw),
    }),
  );
}
