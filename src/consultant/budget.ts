import { Failure } from "../failure/failure.ts";
import type { ModelPrice } from "./price-table.ts";

export type PlannedCall = {
  readonly model: string;
  readonly price: ModelPrice;
  /** Tokens of the prompt, estimated. */
  readonly promptTokens: number;
  readonly maxTokens: number;
};

/** What all calls of a run, or of a session, may cost together, in US dollars. */
export class Budget {
  private readonly limitUsd: number;
  private spentUsd = 0;

  constructor(limitUsd: number) {
    this.limitUsd = limitUsd;
  }

  /**
   * The max_tokens a call may have. A call reserves what all its tokens would cost as output, and is not made where less
   * than that is left. What its prompt costs is then taken off the tokens, so that both together stay within the budget.
   * Throws a model Failure.
   */
  reserve({ model, price, promptTokens, maxTokens }: PlannedCall): number {
    const left = this.limitUsd - this.spentUsd;
    const factor =
      promptTokens > (price.longPrompt?.aboveTokens ?? promptTokens) ? (price.longPrompt?.factor ?? 1) : 1;
    const token = (price.output * factor) / million;
    const prompt = (promptTokens * Math.max(price.input, price.cacheWrite) * factor) / million;
    const affordable = token === 0 ? maxTokens : Math.floor((left - prompt) / token + rounding);
    if (maxTokens * token > left + rounding || prompt > left + rounding || affordable < 1)
      throw new Failure("model", {
        code: "model.budget",
        message: `The call to ${model} is not made: it may cost ${dollars(prompt + maxTokens * token)}, and ${dollars(left)} of the budget are left.`,
        hint: "Raise --max-budget-usd, lower --max-tokens, or use -m playbook, which costs nothing.",
      });
    return Math.min(maxTokens, affordable);
  }

  spend(usd: number): void {
    this.spentUsd += usd;
  }
}

const million = 1_000_000;
/** What sums of decimal prices may be off by. */
const rounding = 1e-9;
const dollars = (usd: number): string => `$${Math.max(0, usd).toFixed(4)}`;
