import { readHabits } from "../reading-habits.ts";
import type { SpanHabits } from "./context.ts";

const short = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/g;

const blankGroup = /(?<![\d.,'/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d-])/g;
const saidOrder: readonly (readonly [RegExp, boolean])[] = [
  [
    /\b(?:american|us|u\.s\.) (?:date|format|fmt|style|notation)|month[- ]first|write the month first|\bmm\/dd/i,
    false,
  ],
  [
    /\b(?:uk|british|european|eu) (?:date|format|fmt|style|notation)|day[- ]first|write the day first|\bdd[./]mm/i,
    true,
  ],
];

/** Two numbers in groups behind blanks ("2 400", "96 000") show that the text writes thousands that way. */
function withBlankGroups(habits: SpanHabits, text: string): SpanHabits {
  const groups = text.match(blankGroup)?.length ?? 0;
  const said = saidOrder.flatMap(([words, dayFirst]) => {
    const match = words.exec(text);
    return match ? [{ dayFirst, words: match[0] }] : [];
  });
  const [only, other] = said;
  return {
    ...habits,
    ...(groups >= 2 && { blankGroups: true }),
    ...(only !== undefined &&
      other === undefined && {
        dayFirst: { value: only.dayFirst, why: `the text says "${only.words}"` },
      }),
  };
}

/** How a text writes numbers and days; days without a year ("11/19") count as evidence of the order too. */
export function readSpanHabits(text: string): SpanHabits {
  const habits = withBlankGroups(readHabits(text), text);
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
