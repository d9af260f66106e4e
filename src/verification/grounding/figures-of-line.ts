import type { FigureMention, KnownFigure } from "../../language/figures/figure.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { combine } from "./derive-figures.ts";
import { reckonAmounts } from "./reckon-amounts.ts";
import { reckonProgress } from "./reckon-progress.ts";

/** More figures of one line are not paired; a convention that keeps the work on a hostile line small. */
const mostPaired = 40;
/** What may stand between two figures that a third in the line is reckoned from: "9,840 in September, 6,790 in October". */
const between = /^[^.;:!?\d]{0,40}$/;

/**
 * What follows from two figures a line itself states side by side, both known: their sum, difference and share, and the
 * change from the one to the other; and what follows from known figures where the words of the line ask for it. `known`
 * are a few figures that are no limits of rules.
 */
export function figuresOfLine(
  { text, figures }: AnswerLine,
  known: readonly KnownFigure[],
  isKnown: (figure: FigureMention) => boolean,
): KnownFigure[] {
  const few = figures.slice(0, mostPaired);
  const pairs = few.flatMap((a, index): KnownFigure[] => {
    const b = few[index + 1];
    if (b === undefined || a.kind !== b.kind || a.kind === "percent") return [];
    // Small counts and marks on a scale meet by chance: "3 of 4", "6 and 9 of 10".
    if (a.kind === "plain" && (Math.min(a.value, b.value) <= 12 || b.value === 100)) return [];
    if (!between.test(text.slice(a.end, b.start)) || !isKnown(a) || !isKnown(b)) return [];
    return combine(a.value, b.value, a, "what the answer counts");
  });
  const from = pairs.length === 0 ? known : [...known, ...pairs];
  return [
    ...pairs,
    ...reckonAmounts(text, few, from, isKnown),
    ...reckonProgress(text, few, [...known, ...own(few)]),
  ];

  /** Figures of the line that are known count from it too: "from 260 to 320". */
  function own(figures: readonly FigureMention[]): KnownFigure[] {
    return figures
      .filter(isKnown)
      .map(({ kind, value, currency }) => ({ kind, value, currency, fact: "the line" }));
  }
}
