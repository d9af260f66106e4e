import { readHabits } from "../reading-habits.ts";
import type { SpanHabits } from "./context.ts";

const short = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/g;

/** How a text writes numbers and days; days without a year ("11/19") count as evidence of the order too. */
export function readSpanHabits(text: string): SpanHabits {
  const habits = readHabits(text);
  if (habits.dayFirst.value !== null && !/currency/.test(habits.dayFirst.why)) return habits;
  let dayFirst: boolean | null = null;
  let proof = "";
  for (const [written, first, second] of text.matchAll(short)) {
    const [a, b] = [Number(first), Number(second)];
    const found =
      a > 12 && a <= 31 && b >= 1 && b <= 12 ? true : b > 12 && b <= 31 && a >= 1 && a <= 12 ? false : null;
    if (found === null) continue;
    if (dayFirst !== null && dayFirst !== found) return habits;
    dayFirst = found;
    proof ||= written;
  }
  if (dayFirst === null) return habits;
  return {
    ...habits,
    dayFirst: {
      value: dayFirst,
      why: `${proof} in the same text puts the ${dayFirst ? "day" : "month"} first`,
    },
  };
}
