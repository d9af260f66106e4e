import type { AnthropicConsultantOptions } from "../adapters/anthropic/create-anthropic-consultant.ts";
import type { Reservation } from "../consultant/budget.ts";
import type { ConsultantEvent, Usage } from "../consultant/consultant.ts";
import { estimateTokens } from "../consultant/estimate-tokens.ts";
import { priceIn, priceOf } from "../consultant/price.ts";
import { Failure } from "../failure/failure.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import type { Settings } from "../settings/settings.ts";

type Events = AsyncGenerator<ConsultantEvent, void, void>;

export type BudgetGuard = {
  /** Undefined without a budget. */
  readonly reserve: AnthropicConsultantOptions["reserve"];
  /** The same events; what they cost is taken off the budget. */
  readonly counted: (events: Events) => Events;
};

/**
 * Keeps the calls to a model within the budget of --max-budget-usd. Throws a usage Failure when there is one and the price
 * of the model is not known: nothing could be kept then.
 */
export function withinBudget(
  model: string,
  { budget, prices }: Pick<Settings, "budget" | "prices">,
): BudgetGuard {
  if (budget === null) return { reserve: undefined, counted: (events) => events };
  const table = withOwnPrices(prices);
  const price = priceIn(table, model);
  if (price === null)
    throw new Failure("usage", {
      code: "usage.budget_price",
      message: `Nobody knows the price of ${model}, so --max-budget-usd cannot be kept.`,
      hint: "Add the model to prices in your config (0 for a server of your own), or leave the option out.",
    });
  let held: Reservation | null = null;
  const settle = (costUsd: number): void => {
    if (held !== null) budget.settle(held, costUsd);
    held = null;
  };
  return {
    reserve: ({ max_tokens, system, messages }) => {
      // A request that was refused as too long is sent again in another form: nothing was paid for it.
      settle(0);
      held = budget.reserve({
        model,
        price,
        promptTokens: estimateTokens({ system, messages }),
        maxTokens: max_tokens,
      });
      return held.maxTokens;
    },
    counted: async function* (events) {
      let usage: Usage | null = null;
      try {
        for await (const event of events) {
          if (event.type !== "text") usage = event.usage;
          yield event;
        }
      } finally {
        settle(usage === null ? 0 : (priceOf(model, usage, table) ?? 0));
      }
    },
  };
}
