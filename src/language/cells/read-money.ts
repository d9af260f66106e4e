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
  readonly unsettled?: boolean;
  /** Thousands or millions are said in words. */
  readonly multiple: boolean;
};

/** Signs that are one currency's; "kr" is three countries' and "¥" in a Chinese export the yuan: those stay as they are. */
const symbols: Record<string, string> = {
  $: "USD",
  US$: "USD",
  USD$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "￥": "JPY",
  "₹": "INR",
  RS: "INR",
  "RS.": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
  "₪": "ILS",
  "₫": "VND",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  ZŁ: "PLN",
  KČ: "CZK",
  R$: "BRL",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  MX$: "MXN",
  "FR.": "CHF",
  "SFR.": "CHF",
};
const multiples: Record<string, number> = {
  k: 1e3,
  tsd: 1e3,
  "tsd.": 1e3,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  m: 1e6,
  mm: 1e6,
  mio: 1e6,
  "mio.": 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  cr: 1e7,
  crore: 1e7,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** The ISO 4217 code of a currency as written ("usd", "€"), or null. */
export function readCurrency(written: string): string | null {
  const code = written.trim().toUpperCase();
  return symbols[code] ?? (currencies.has(code) ? code : null);
}

const sign = "[a-z]{0,3}\\$|\\p{Sc}|zł|kč|rs\\.?|s?fr\\.";
const multiple = Object.keys(multiples)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(".", "\\."))
  .join("|");
const amount = new RegExp(
  `^([-−–]?)(${sign}|[a-z]{3}(?= ?[\\d.,-]))? ?([-−–]?[\\d.,'’\\s]*\\d(?:e[+-]?\\d{1,3})?-?) ?(?:(${multiple})(?![a-z]))? ?(${sign}|[a-z]{3})?$`,
  "iu",
);
const span =
  /(?:\/ ?|\bper |\ba |\bp\.)(mo|month|m\.|yr|year|annum|a\.)\.?$|\b(monthly|annually|yearly|p\.?a\.?)$/i;

/** Reads "USD 240,000", "$240k", "96.000 €", "1.2M", "₹12,00,000", "(1,200)", "20,000 per month"; null when it is no amount. */
export function readMoney(written: string, evidence: Evidence): MoneyReading | null {
  if (written.length > 64) return null;
  const whole = written.trim();
  const period = span.exec(whole);
  const rest = period ? whole.slice(0, period.index).trim() : whole;
  const debit = /^\((.*)\)$/.exec(rest);
  const text = debit ? `-${debit[1]?.trim()}` : rest;
  const parts = amount.exec(text);
  if (!parts) return null;
  const [, minus, before, digits = "", times, after] = parts;
  const named = before ?? after;
  const currency = named === undefined ? null : readCurrency(named);
  if (named !== undefined && currency === null) return null;
  // A multiple makes three decimals possible (1.234M), so thousands are not assumed then.
  const number = readNumber(digits, evidence, times === undefined);
  if (!number) return null;
  // An amount with the sign behind it ("12.000 €") is written the continental way: its point divides thousands.
  const isContinental = after === "€" && digits.includes(".") && !evidence.decimalComma;
  const unit = (period?.[1] ?? period?.[2] ?? "").toLowerCase();
  return {
    value: number.value * (minus ? -1 : 1) * (times ? (multiples[times.toLowerCase()] ?? 1) : 1),
    currency,
    per: unit === "" ? null : unit.startsWith("m") ? "month" : "year",
    multiple: times !== undefined,
    ...(number.ambiguous && { ambiguous: number.ambiguous }),
    ...(number.unsettled && !isContinental && { unsettled: true }),
  };
}
