import type { Usage } from "./consultant.ts";
import { priceOf } from "./price.ts";
import type { PriceTable } from "./price-table.ts";

/** A call to a model beside the answer's own, as usage and cost count it. */
export type SideCall = {
  readonly model: string;
  /** Of each request the server took on. */
  readonly usages: readonly Usage[];
};

/** US dollars of a call; 0 when no request was taken on, null when the price is unknown. */
export const costOfCall = ({ model, usages }: SideCall, prices: PriceTable): number | null =>
  usages.reduce<number | null>((sum, usage) => {
    const cost = priceOf(model, usage, prices);
    return sum === null || cost === null ? null : sum + cost;
  }, 0);

/** US dollars of an answer with the calls beside it; null as soon as one is unknown. */
export const addCosts = (...costs: readonly (number | null)[]): number | null =>
  costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
