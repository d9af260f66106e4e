import type { Usage } from "./consultant.ts";
import { type ModelPrice, type PriceTable, priceTable } from "./price-table.ts";

const million = 1_000_000;

/** The price of a model; null when it is not in the table. Ids are compared whole: one that begins alike may cost anything. */
export const priceIn = (table: PriceTable, model: string): ModelPrice | null =>
  Object.hasOwn(table, model) ? (table[model] ?? null) : null;

/** What a call cost, in US dollars; null when the model is not in the table. */
export function priceOf(model: string, usage: Usage, table: PriceTable = priceTable): number | null {
  const price = priceIn(table, model);
  if (price === null) return null;
  const dollarsPerMillion =
    usage.inputTokens * price.input +
    usage.outputTokens * price.output +
    usage.cacheCreationInputTokens * price.cacheWrite +
    usage.cacheReadInputTokens * price.cacheRead;
  return (dollarsPerMillion * lengthFactor(price, usage)) / million;
}

function lengthFactor({ longPrompt }: ModelPrice, usage: Usage): number {
  if (longPrompt === undefined) return 1;
  const promptTokens = usage.inputTokens + usage.cacheCreationInputTokens + usage.cacheReadInputTokens;
  return promptTokens > longPrompt.aboveTokens ? longPrompt.factor : 1;
}
