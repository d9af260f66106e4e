import type { Command } from "commander";
import {
  countForm,
  effortForm,
  modelForm,
  parseCount,
  parseEffort,
  parseModel,
} from "../options/option-values.ts";
import type { ConsultOptions } from "../options/options.ts";
import { budgetOption, groups, timeoutOption } from "./shared-options.ts";
import { valued } from "./values.ts";

export type RawConsultant = {
  model?: string;
  fallback?: string;
  effort?: ConsultOptions["effort"];
  maxTokens?: number;
  timeout?: number;
  maxBudgetUsd?: number;
};

/** Who answers, and what that may take. */
export const declareConsultant = (command: Command): Command =>
  command
    .optionsGroup(groups.answerer)
    .option(
      "-m, --model <model>",
      'the model to ask, or "playbook" for the rules',
      valued(parseModel, modelForm),
    )
    .option(
      "--fallback <model>",
      'who answers when the model fails for a temporary reason: a model, or "playbook"',
      valued(parseModel, modelForm),
    )
    .option(
      "--effort <level>",
      "how hard the model thinks: low, medium, high, xhigh, max",
      valued(parseEffort, effortForm),
    )
    .option(
      "--max-tokens <n>",
      "limit of the model's answer, thinking included",
      valued(parseCount, countForm),
    )
    .addOption(timeoutOption("120s"))
    .addOption(budgetOption());

export const consultantOptions = (
  raw: RawConsultant,
): Pick<ConsultOptions, "model" | "fallback" | "effort" | "maxTokens" | "timeoutMs" | "maxBudgetUsd"> => ({
  model: raw.model ?? null,
  fallback: raw.fallback ?? null,
  effort: raw.effort ?? null,
  maxTokens: raw.maxTokens ?? null,
  timeoutMs: raw.timeout ?? null,
  maxBudgetUsd: raw.maxBudgetUsd ?? null,
});
