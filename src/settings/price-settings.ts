import type { Config } from "../config/config-schema.ts";
import { type PriceTable, priceTable } from "../consultant/price-table.ts";

/** The shipped prices with the user's own on top; a cache price left out counts as the plain input price. */
export const withOwnPrices = (own: NonNullable<Config["prices"]>): PriceTable => ({
  ...priceTable,
  ...Object.fromEntries(
    Object.entries(own).map(([model, { input, output, cache_write, cache_read }]) => [
      model,
      { input, output, cacheWrite: cache_write ?? input, cacheRead: cache_read ?? input },
    ]),
  ),
});
