import type { SpanHabits } from "./context.ts";
import type { Doubt } from "./span.ts";

/** Digits with the separators of any country; null where they make no number (a date, a version). */
export function parseDigits(
  text: string,
  habits: SpanHabits,
): { readonly value: number; readonly doubt?: Doubt } | null {
  const bare = text.replaceAll("'", "");
  if (/^\d+$/.test(bare)) return bare.length > 15 ? null : { value: Number(bare) };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) {
    const single = /^[1-9]\d{0,2},\d{3}$/.test(bare) && habits.decimalComma.value === true;
    return { value: Number(bare.replaceAll(",", "")), ...(single && { doubt: grouped(bare, ",", habits) }) };
  }
  if (/^\d{1,3}(?:,\d{2})*,\d{3}$/.test(bare)) return { value: Number(bare.replaceAll(",", "")) };
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(bare) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(bare))
    return { value: Number(bare.replaceAll(".", "").replace(",", ".")) };
  if (/^\d+,\d{1,2}$/.test(bare)) return { value: Number(bare.replace(",", ".")) };
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(bare))
    return { value: Number(bare.replace(".", "")), doubt: grouped(bare, ".", habits) };
  if (/^\d*\.\d+$/.test(bare)) return { value: Number(bare) };
  return null;
}

/** "96.000" is ninety-six thousand or ninety-six: amounts and counts hardly ever have three decimals. */
function grouped(text: string, separator: string, habits: SpanHabits): Doubt {
  return {
    taken: text.replace(separator, ""),
    others: [String(Number(text.replace(separator, ".")))],
    why:
      habits.decimalComma.value === true && separator === "."
        ? habits.decimalComma.why
        : "an amount or a count hardly ever has three decimals",
  };
}
