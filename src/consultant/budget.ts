import { Failure } from "../failure/failure.ts";
import type { ModelPrice } from "./price-table.ts";

export type PlannedCall = {
  readonly model: string;
  readonly price: ModelPrice;
  /** Tokens of the prompt, estimated. */
  readonly promptTokens: number;
  readonly maxTokens: number;
};

/** What a call may use: its tokens, and the money that is set aside for it until it is settled. */
export type Reservation = { readonly maxTokens: number; readonly usd: number };

/** The code of a call that has to wait: what is left is set aside for others, which may not need it. */
export const heldBudget = "model.budget_held";

/** What all calls of a run, of a session or of a batch may cost together, in US dollars. */
export class Budget {
  private readonly limitUsd: number;
  private spentUsd = 0;
  private heldUsd = 0;

  constructor(limitUsd: number) {
    this.limitUsd = limitUsd;
  }

  /**
   * Sets aside what a call may cost. It reserves what all its tokens would cost as output, and is not made where less than
   * that is left. What its prompt costs is then taken off the tokens, so that both together stay within the budget. Throws
   * a model Failure; a temporary one where the money is there and only set aside for others.
   */
  reserve({ model, price, promptTokens, maxTokens }: PlannedCall): Reservation {
    const free = this.limitUsd - this.spentUsd;
    const left = free - this.heldUsd;
    const factor =
      promptTokens > (price.longPrompt?.aboveTokens ?? promptTokens) ? (price.longPrompt?.factor ?? 1) : 1;
    const token = (price.output * factor) / million;
    const prompt = (promptTokens * Math.max(price.input, price.cacheWrite) * factor) / million;
    const tokensFor = (usd: number): number =>
      token === 0 ? maxTokens : Math.floor((usd - prompt) / token + rounding);
    const isEnough = (usd: number): boolean =>
      maxTokens * token <= usd + rounding && prompt <= usd + rounding && tokensFor(usd) >= 1;
    if (!isEnough(left)) throw refused(isEnough(free), model, prompt + maxTokens * token, left);
    const granted = Math.min(maxTokens, tokensFor(left));
    const usd = prompt + granted * token;
    this.heldUsd += usd;
    return { maxTokens: granted, usd };
  }

  /** Whether all these calls could be made one after the other, each at its dearest. */
  affords(calls: readonly PlannedCall[]): boolean {
    const needed = calls.reduce((sum, { price, promptTokens, maxTokens }) => {
      const factor =
        promptTokens > (price.longPrompt?.aboveTokens ?? promptTokens) ? (price.longPrompt?.factor ?? 1) : 1;
      const prompt = promptTokens * Math.max(price.input, price.cacheWrite);
      return sum + ((prompt + maxTokens * price.output) * factor) / million;
    }, 0);
    return needed <= this.limitUsd - this.spentUsd - this.heldUsd + rounding;
  }

  /** What was set aside for a call is free again; what it cost is gone. */
  settle({ usd }: Reservation, costUsd: number): void {
    this.heldUsd = Math.max(0, this.heldUsd - usd);
    this.spentUsd += costUsd;
  }
}

const refused = (isHeld: boolean, model: string, mayCost: number, left: number): Failure =>
  new Failure(isHeld ? "temporary" : "model", {
    code: isHeld ? heldBudget : "model.budget",
    message: `The call to ${model} is not made: it may cost ${dollars(mayCost)}, and ${dollars(left)} of the budget are left.`,
    hint: "Raise --max-budget-usd, lower --max-tokens, or use -m playbook, which costs nothing.",
  });

const million = 1_000_000;
/** What sums of decimal prices may be off by. */
const rounding = 1e-9;
const dollars = (usd: number): string => `$${Math.max(0, usd).toFixed(4)}`;
