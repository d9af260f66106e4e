import type { FigureMention, KnownFigure } from "../../language/figures/figure.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { combine } from "./derive-figures.ts";

/** More figures of one line are not paired; a convention that keeps the work on a hostile line small. */
const mostPaired = 40;
const monthly =
  /\b(?:month(?:ly|s)?|MRR|Monat|monatlich|mensual(?:es)?|mensuel(?:le)?s?|al mes|par mois|por mes)\b/i;
const perUnit =
  /\b(?:per|a|each|pro|je|por|par) (?:(?:active|paid|used) )?(?:seat|user|licen[cs]e|Sitz|Lizenz|Nutzer|licencia|usuario|utilisateur)s?\b/i;
/** What may stand between two figures that a third in the line is reckoned from: "9,840 in September, 6,790 in October". */
const between = /^[^.;:!?\d]{0,40}$/;

/**
 * What follows from two figures a line itself states side by side, both known: their sum, difference and share, and the
 * change from the one to the other. Of a known amount of money: a month's part of it, the part of each known count where
 * the line says "per seat", and the share of it that a percentage of the line is. `known` are a few figures that are no
 * limits of rules.
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
  return [...pairs, ...amounts(text, few, pairs.length === 0 ? known : [...known, ...pairs], isKnown)];
}

function amounts(
  text: string,
  figures: readonly FigureMention[],
  known: readonly KnownFigure[],
  isKnown: (figure: FigureMention) => boolean,
): KnownFigure[] {
  if (!figures.some(({ kind }) => kind === "money")) return [];
  const counts = perUnit.test(text) ? known.filter(({ kind, value }) => kind === "plain" && value > 1) : [];
  const shares = figures.filter((figure) => figure.kind === "percent" && isKnown(figure));
  return known
    .filter(({ kind }) => kind === "money")
    .slice(0, 20)
    .flatMap((money) => [
      ...(monthly.test(text) ? [{ ...money, value: money.value / 12 }] : []),
      ...counts.map(({ value }) => ({ ...money, value: money.value / value })),
      ...shares.map(({ value }) => ({ ...money, value: (money.value * value) / 100 })),
    ]);
}
