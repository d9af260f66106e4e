/** How this text writes numbers and dates, as far as it shows it; the evidence is a clause for the user. */
export type Habits = {
  readonly dayFirst: Habit;
  /** True: a comma stands before decimals and a dot between thousands. */
  readonly decimalComma: Habit;
};

export type Habit = { readonly value: boolean | null; readonly why: string };

const slashed = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/])/g;
const unsaid: Habit = { value: null, why: "nothing else in the text shows it" };

/** Reads the habits off the whole text, one pass a habit. */
export function readHabits(text: string): Habits {
  const decimalComma = numberHabit(text);
  return { decimalComma, dayFirst: dateHabit(text, decimalComma) };
}

function dateHabit(text: string, decimalComma: Habit): Habit {
  let proof: Habit | null = null;
  for (const [written, first, second] of text.matchAll(slashed)) {
    const a = Number(first);
    const b = Number(second);
    if (a > 12 === b > 12) continue;
    const found: Habit = {
      value: a > 12,
      why: `${written} in the same text puts the ${a > 12 ? "day" : "month"} first`,
    };
    if (proof && proof.value !== found.value) return { value: null, why: "the text mixes both orders" };
    proof ??= found;
  }
  if (proof) return proof;
  if (decimalComma.value === true)
    return {
      value: true,
      why: `${decimalComma.why}, as where the day comes first`,
    };
  if (/[€£]|\b(?:EUR|GBP|CHF)\b/.test(text))
    return { value: true, why: "the currency suggests the day first" };
  if (/\$|\bUSD\b/.test(text)) return { value: false, why: "the currency suggests the month first" };
  return unsaid;
}

function numberHabit(text: string): Habit {
  const comma = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3}){1,4},\d{1,2}|\d{1,3},\d{1,2})(?![\d.,]\d|\d)/.exec(text);
  const point = /(?<![\d.,])(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,4}\.\d{1,2})(?![\d.,]\d|\d)/.exec(
    text,
  );
  if (comma && !point)
    return {
      value: true,
      why: `${comma[0]} in the same text has a decimal comma`,
    };
  if (point && !comma)
    return {
      value: false,
      why: `${point[0]} in the same text has a decimal point`,
    };
  if (!comma && !point && text.includes("€"))
    return {
      value: true,
      why: "amounts in € often group thousands with a dot",
    };
  return unsaid;
}
