import type { AnsweredBy, Usage } from "./consultant.ts";
import { priceOf } from "./price.ts";
import type { PriceTable } from "./price-table.ts";

/** What an answer cost in all its calls, in US dollars; null when a price or the usage is unknown. */
export function costOfAnswer(
  { answeredBy, usages }: { readonly answeredBy: AnsweredBy; readonly usages: readonly Usage[] },
  prices: PriceTable,
): number | null {
  if (answeredBy.kind === "playbook") return 0;
  const costs = usages.map((usage) => priceOf(answeredBy.model, usage, prices));
  if (costs.length === 0) return null;
  return costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
}
