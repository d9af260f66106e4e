import type { AmbiguousReading } from "../../../language/ambiguous-reading.ts";
import { digits } from "../../../language/numbers/read-number.ts";
import { pattern } from "../../../language/patterns/pattern.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const codes: Record<string, string> = {
  $: "USD",
  us$: "USD",
  "€": "EUR",
  "£": "GBP",
  usd: "USD",
  eur: "EUR",
  gbp: "GBP",
  chf: "CHF",
  cad: "CAD",
  aud: "AUD",
  euro: "EUR",
  euros: "EUR",
  dollars: "USD",
  pounds: "GBP",
};
const scales: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  tsd: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Groups: currency before, digits, scale, currency after. */
export const moneyGroups = `(?:(us\\$|[$€£]|\\b(?:usd|eur|gbp|chf|cad|aud)\\b) ?)?(${digits}) ?(k|thousand|tsd|mm|mn|mio|million|m|bn|billion)?(?![a-zà-ɏ\\d%])\\.?(?: ?([$€£]|(?:usd|eur|gbp|chf|cad|aud|euros?|dollars|pounds)\\b))?`;

export type Money = {
  readonly value: number;
  readonly unit: string;
  readonly ambiguous?: AmbiguousReading | undefined;
  readonly named: boolean;
};

/** The amount of a match whose groups start at `from`; null when it is no number. */
export function moneyOf(groups: readonly (string | undefined)[], { number }: Context): Money | null {
  const [before, written, scale, behind] = groups;
  const read = scale && written ? scaled(written, number) : number(written);
  if (!read) return null;
  const currency = codes[(before ?? behind ?? "").toLowerCase()];
  const times = scales[scale?.toLowerCase() ?? ""] ?? 1;
  return {
    value: Math.round(read.value * times * 100) / 100,
    unit: currency ?? "money",
    named: currency !== undefined,
    ...(scale === undefined && read.ambiguous && { ambiguous: read.ambiguous }),
  };
}

/** "1.250M" and "1,25 Mio": before a scale a separator stands before decimals, whatever the text does elsewhere. */
function scaled(written: string, number: Context["number"]): ReturnType<Context["number"]> {
  return /^\d{1,3}[.,]\d{1,3}$/.test(written)
    ? { value: Number(written.replace(",", ".")) }
    : number(written);
}

const monthly =
  /^\W{0,3}(?:(?:per|a|each|every|\/) ?(?:month|mo)\b|monthly\b|p\.?m\.?\b|mrr\b|(?:in |of )?mrr\b|monthly recurring)/i;
const yearly =
  /^\W{0,3}(?:(?:per|a|each|every|\/) ?(?:year|yr|annum)\b|annual(?:ly)?\b|yearly\b|p\.?a\.?(?:\b|$)|(?:in |of )?(?:arr|acv)\b|annual recurring)/i;
const yearlyBefore =
  /\b(?:arr|acv|annual (?:recurring revenue|contract value|fee|spend|value|contract)|per year|recurring revenue|pays? us annually|annually)\b[^.;\d]{0,25}$/i;
const monthlyBefore =
  /\b(?:mrr|monthly (?:recurring revenue|fee|spend|value)|per month|monthly)\b[^.;\d]{0,25}$/i;
const contract =
  /\b(?:contract(?: value)?|subscription|account|renewal(?: value| amount)?|deal|worth|value of (?:the )?contract|pay(?:s|ing)?(?: us)?|spend(?:s|ing)?(?: with us)?|bill(?:s|ed|ing)?(?: them)?)\b[^.;\d]{0,20}$/i;
const contractAfter = /^[ -](?:a )?(?:account|contract|customer|client|renewal|deal|subscription|logo)\b/i;
const otherMoney =
  /\b(?:sav(?:ed|ings?|es?)|revenue of|turnover|budget|funding|raised|invoice|discount|fine|credit|refund|cost(?:s|ing)?|loss|benefit|roi|realis[a-zà-ɏ]*|realiz[a-zà-ɏ]*|value (?:shown|delivered|target)|target|expected|promised|quote|expansion|upsell|opportunity|pipeline|uplift|penalty|competitor[a-zà-ɏ]*|offer[a-zà-ɏ]*|payments?|(?:previous|former|old|other|another) (?:vendor|tool|provider|supplier)|vendor|tcv|total contract|over (?:two|three|four|five|\d) years|downgrade[a-zà-ɏ]*|was|from)\b[^.;]{0,30}$/i;
const otherAfter =
  /^\W{0,2}(?:invoice|in savings|savings|discount|credit|refund|budget|fine|cheaper|less|off|upsell|expansion|more|opportunity|uplift|in value|of value|saved|over (?:two|three|\d) years|tcv|for (?:two|three|four|five|\d) years|in turnover|turnover|in revenue|revenue|overdue|invoices)\b/i;

const perTerm: AmbiguousReading["why"] = "no period is named; contract values are mostly told per year";

export const money: Topic = {
  rules: [
    {
      needs:
        "$ acv annual arr aud cad chf contract dollars eur euro gbp monthly mrr per pounds recurring usd £ € + #",
      pattern: pattern("(?<![a-zà-ɏ\\d.,])", moneyGroups),
      read: (match, context) => {
        const { text } = context.sentence;
        const lead = text.slice(Math.max(0, match.index - 70), match.index);
        const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
        const amount = moneyOf(match.slice(1), context);
        return amount && recurring(amount, lead, tail, match);
      },
    },
  ],
};

function recurring(amount: Money, lead: string, tail: string, match: RegExpExecArray): Draft | null {
  const { value, unit, ambiguous } = amount;
  if (otherAfter.test(tail)) return null;
  const scaledUp = match[3] !== undefined;
  const plausible = amount.named || scaledUp || value >= 1000;
  const draft = (key: "account.arr" | "account.mrr"): Draft => ({
    key,
    value,
    unit,
    ambiguous,
  });
  if (plausible && monthly.test(tail)) return otherMoney.test(lead) ? null : draft("account.mrr");
  if (plausible && yearly.test(tail))
    return /\b(?:sav|cost|budget|turnover|vendor|competitor|provider|supplier)/i.test(lead)
      ? null
      : draft("account.arr");
  if (monthlyBefore.test(lead)) return plausible ? draft("account.mrr") : null;
  if (yearlyBefore.test(lead) && plausible && !/\b(?:target|from|was)\s*$/i.test(lead))
    return draft("account.arr");
  if (!amount.named || otherMoney.test(lead)) return null;
  if (!contract.test(lead) && !contractAfter.test(tail)) return null;
  return {
    ...draft("account.arr"),
    ambiguous: ambiguous ?? {
      taken: `${value} a year`,
      others: ["the value of the whole term"],
      why: perTerm,
    },
    presupposed: /\b(?:the|our|their|this) $/i.test(lead) && contractAfter.test(tail),
  };
}
