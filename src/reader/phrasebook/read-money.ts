import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { Doubt, Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import { signOf } from "./sign-of.ts";
import { statedValue } from "./stated-value.ts";
import type { ValueReader } from "./value-context.ts";

/** An amount of money, a year's or a month's as its words say. */
export const readMoney: ValueReader = (span, { key, tokens, labelled, labelScale }) => {
  // "realised 30k of the 100k in the business case"
  if (span.kind === "share" && span.part >= 1000 && key === "outcome.value_realized")
    return { value: span.part, slot: "part" };
  if (span.kind === "share" && span.part >= 1000 && key === "outcome.value_target")
    return { value: span.whole, slot: "whole" };
  if (span.kind === "money") {
    if (span.per === "thing") return null;
    // "$890 a month" is what they pay, not what they gained.
    if (span.per === "month" && key.startsWith("outcome.")) return null;
    const unit = span.currency === null ? {} : { unit: span.currency };
    if (key === "account.arr" && span.per === "month")
      return { ...statedValue(span.value, span), ...unit, key: "account.mrr" };
    if (key === "account.mrr" && span.per === "year")
      return { ...statedValue(span.value, span), ...unit, key: "account.arr" };
    return { ...statedValue(span.value, span), ...unit, ...termDoubt(span, key, tokens) };
  }
  if (span.kind === "number" && labelScale > 1) return statedValue(span.value * labelScale, span);
  if (span.kind !== "number" || (span.word && span.value < 1000) || signOf(span, tokens) < 0) return null;
  return span.value >= 1000 || (labelled && span.value >= 100 && key.startsWith("account."))
    ? statedValue(span.value, span)
    : null;
};

/** "The contract is worth $240k": a year's amount or the whole term's. */
function termDoubt(
  span: Span & { readonly kind: "money" },
  key: FactKey,
  tokens: readonly Token[],
): { doubt?: Doubt } {
  const words = tokens.map(({ lower }) => lower);
  const contract = words.some((word) => /^(?:contract|deal|agreement)$/.test(word));
  const yearly = words.some((word) =>
    /^(?:arr|acv|annual|annually|yearly|year|pa|recurring|month|mrr)$/.test(word),
  );
  if (key !== "account.arr" || span.per === "year" || !contract || yearly) return {};
  return {
    doubt: {
      taken: `${span.value} a year`,
      others: ["the value of the whole term"],
      why: "whether the amount is for a year or for the whole term is not said",
    },
  };
}
