import type { AmbiguousReading } from "../ambiguous-reading.ts";
import type { Evidence } from "./evidence.ts";
import { readNumber } from "./read-number.ts";

export type MoneyReading = {
  readonly value: number;
  /** ISO 4217, or null when none is named. */
  readonly currency: string | null;
  /** What the amount is per, when the words say so. */
  readonly per: "month" | "year" | null;
  readonly ambiguous?: AmbiguousReading;
};

const symbols: Record<string, string> = {
  $: "USD",
  US$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  A$: "AUD",
  C$: "CAD",
};
const multiples: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mio: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
};
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** The ISO 4217 code of a currency as written ("usd", "€"), or null. */
export function readCurrency(written: string): string | null {
  const code = written.trim().toUpperCase();
  return symbols[code] ?? (currencies.has(code) ? code : null);
}

/** Reads "USD 240,000", "$240k", "96.000 €", "1.2M", "20,000 per month"; null when it is no amount of money. */
export function readMoney(written: string, evidence: Evidence): MoneyReading | null {
  if (written.length > 64) return null;
  const period =
    /(?:\/ ?|\bper |\ba |\bp\.)(mo|month|m\.|yr|year|annum|a\.)\.?$|\b(monthly|annually|yearly)$/i.exec(
      written.trim(),
    );
  const text = period ? written.trim().slice(0, period.index).trim() : written.trim();
  const parts =
    /^(-?)(us\$|a\$|c\$|[$€£¥]|[a-z]{3}(?= ?[\d.,-]))? ?(-?[\d.,'’\s]*\d) ?(k|mio|mn|m|bn|b)? ?(us\$|[$€£¥]|[a-z]{3})?$/i.exec(
      text,
    );
  if (!parts) return null;
  const [, minus, before, digits = "", multiple, after] = parts;
  const named = before ?? after;
  const currency = named === undefined ? null : readCurrency(named);
  if (named !== undefined && currency === null) return null;
  // A multiple makes three decimals possible (1.234M), so thousands are not assumed then.
  const number = readNumber(digits, evidence, multiple === undefined);
  if (!number) return null;
  const unit = (period?.[1] ?? period?.[2] ?? "").toLowerCase();
  return {
    value: number.value * (minus ? -1 : 1) * (multiple ? (multiples[multiple.toLowerCase()] ?? 1) : 1),
    currency,
    per: unit === "" ? null : unit.startsWith("m") ? "month" : "year",
    ...(number.ambiguous && { ambiguous: number.ambiguous }),
  };
}
