import type { Command } from "commander";
import {
  amountForm,
  countForm,
  durationForm,
  effortForm,
  nameForm,
  parseAmount,
  parseCount,
  parseDuration,
  parseEffort,
  parseName,
} from "../options/option-values.ts";
import type { ConsultOptions } from "../options/options.ts";
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
    .option("-m, --model <id>", 'the model to ask, or "playbook" for the rules', valued(parseName, nameForm))
    .option(
      "--fallback <id>",
      'who answers when the model fails for a temporary reason: a model, or "playbook"',
      valued(parseName, nameForm),
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
    .option(
      "--timeout <time>",
      "limit of the whole call: 90, 90s, 2m (default: 120s)",
      valued(parseDuration, durationForm),
    )
    .option(
      "--max-budget-usd <n>",
      "make no call that may cost more than is left of this",
      valued(parseAmount, amountForm),
    );

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
