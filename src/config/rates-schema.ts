import { z } from "zod";

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "a currency's code, like EUR")
  .meta({ description: "ISO 4217." });

/** `--rates <file>`: what one unit of the base currency is worth, on one day. */
export const ratesSchema = z.strictObject({
  date: z.iso.date().meta({ description: "The day the rates are of." }),
  base: currency,
  rates: z
    .record(currency, z.number().positive())
    .meta({ description: "Units of each currency for one unit of the base." }),
});
