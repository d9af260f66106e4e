import { daysBetween } from "../../calendar/calendar-date.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { FigureKind, FigureMention, KnownFigure } from "../../language/figures/figure.ts";
import type { Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { combine } from "./derive-figures.ts";
import { figuresOfLine } from "./figures-of-line.ts";
import { isOwnFigure } from "./is-own-figure.ts";
import { scoreSpans } from "./read-scores.ts";
import type { TextSearch } from "./search-texts.ts";

/** The kinds of known figures that a stated one may be: a bare number in a table does not say what it is. */
function kindsFor({ kind, bare, measured, rough }: FigureMention): readonly FigureKind[] {
  if (kind !== "plain") return [kind];
  return bare && !measured && rough === null ? ["plain", "money", "duration", "percent"] : ["plain", "money"];
}

/** Amounts, percentages, counts and durations that stand in no fact, no text and no plan, and follow from none. */
export function traceFigures(lines: readonly AnswerLine[], grounds: Grounds, texts: TextSearch): Hit[] {
  const spans = anchorSpans(grounds);
  const known = [...grounds.figures, ...partsOfWholes(lines, grounds, texts)];
  return lines.flatMap((line) => {
    if (line.figures.length === 0) return [];
    const scores = scoreSpans(line.text);
    const here = [...spans, ...spansOfLine(line, grounds)];
    const suspect = line.figures.filter(
      (figure) =>
        !scores.some(({ start, end }) => figure.start >= start && figure.start < end) &&
        !isOwnFigure(figure, line) &&
        !isKnown(figure, known, here, texts) &&
        !isAgo(figure, line, texts),
    );
    if (suspect.length === 0) return [];
    const reckoned = figuresOfLine(line, known, (figure) => isKnown(figure, known, here, texts));
    const unknown = suspect.filter((figure) => !isKnown(figure, reckoned, [], texts));
    const words = [...new Set(unknown.map(({ start, end }) => line.text.slice(start, end).trim()))];
    return words.map((written) => {
      const figure = unknown.find(({ start, end }) => line.text.slice(start, end).trim() === written);
      return hit(
        `number ${oneSafeLine(written, 60)} stands in no fact, no text and no plan${nearest(figure, grounds.figures)}`,
        line.at,
      );
    });
  });
}

/** "86 of 140 licences", both known: 54 are left, and 61 % are in use. */
function partsOfWholes(lines: readonly AnswerLine[], grounds: Grounds, texts: TextSearch): KnownFigure[] {
  return lines.flatMap(({ text, figures }) =>
    figures.flatMap((part, index) => {
      const whole = figures[index + 1];
      const together =
        whole !== undefined &&
        part.kind === "plain" &&
        whole.kind === "plain" &&
        // "3 of 10", "12 of 100" are marks on a scale.
        whole.value !== 10 &&
        whole.value !== 100 &&
        /^ ?(?:of|\/|out of|von|de|sur) ?(?:the |their )?$/.test(text.slice(part.end, whole.start)) &&
        [part, whole].every((one) => isKnown(one, grounds.figures, [], texts));
      return together ? combine(part.value, whole.value, part, "what the answer counts") : [];
    }),
  );
}

function isKnown(
  figure: FigureMention,
  known: readonly KnownFigure[],
  spans: readonly number[],
  texts: TextSearch,
): boolean {
  const [low, high] = range(figure);
  const within = (value: number): boolean => value >= low && value <= high;
  const kinds = kindsFor(figure);
  const { currency } = figure;
  if (kinds.includes("duration") && spans.some(within)) return true;
  return (
    known.some(
      (one) =>
        within(one.value) &&
        kinds.includes(one.kind) &&
        (currency === null || one.currency === null || one.currency === currency) &&
        // A limit of a rule is no count of anything, and no time that has passed.
        (one.fact !== null ||
          (one.kind !== "duration" &&
            (one.kind !== "plain" || ((figure.bare || figure.step < 1) && !figure.measured)))),
    ) || texts.figure(money(kinds, figure), low, high, currency)
  );
}

/** "Two weeks ago", where the texts name a day that long ago. */
function isAgo(figure: FigureMention, { text }: AnswerLine, texts: TextSearch): boolean {
  if (figure.kind !== "duration") return false;
  const isSaid =
    /^\s?ago\b/i.test(text.slice(figure.end, figure.end + 5)) ||
    /(?:^|[^\p{L}])(?:vor|hace|il y a)\s$/iu.test(text.slice(Math.max(0, figure.start - 8), figure.start));
  return isSaid && texts.past(...range(figure));
}

/** In a text an amount may stand without its currency: "ARR 240000". */
const money = (kinds: readonly FigureKind[], { kind, value }: FigureMention): readonly FigureKind[] =>
  kind === "money" && value >= 100 ? ["money", "plain"] : kinds;

/**
 * What a written number may stand for: itself, rounded at its last written place; whole weeks and months also rounded
 * down; "about" 5 % to either side, "over" and "under" 15 % to theirs (conventions).
 */
function range({ value, step, unit, rough, kind }: FigureMention): readonly [number, number] {
  const half = step / 2 + 1e-6;
  const exact = [value - half, value + (kind === "duration" && unit > 1 ? unit - 0.5 : half)] as const;
  if (rough === "about") return [Math.min(exact[0], value * 0.95), Math.max(exact[1], value * 1.05)];
  if (rough === "over") return [exact[0], Math.max(exact[1], value * 1.15)];
  if (rough === "under") return [Math.min(exact[0], value * 0.85), exact[1]];
  return exact;
}

/** Days between any two of as-of, deadline and renewal, and from as-of to a day the facts state. */
function anchorSpans({ asOf, accounts, dates }: Grounds): number[] {
  const own = accounts.flatMap(({ deadline, renewal }) =>
    deadline !== null && renewal !== null ? [daysBetween(deadline, renewal)] : [],
  );
  return [...own, ...dates.map((date) => Math.abs(daysBetween(asOf, date)))];
}

/** Days from as-of, deadline and renewal to the days the line itself names. */
function spansOfLine({ days }: AnswerLine, { asOf, accounts }: Grounds): number[] {
  if (days.length === 0) return [];
  const anchors = [asOf, ...accounts.flatMap(({ deadline, renewal }) => [deadline, renewal])];
  return days.flatMap(({ spans }) =>
    spans.flatMap(([from, to]) =>
      anchors.flatMap((anchor) =>
        anchor === null || from !== to ? [] : [Math.abs(daysBetween(anchor, from))],
      ),
    ),
  );
}

function nearest(figure: FigureMention | undefined, known: readonly KnownFigure[]): string {
  if (figure === undefined) return "";
  const [best] = known
    .filter(
      ({ kind, value, fact }) =>
        fact !== null && kind === figure.kind && value > figure.value / 2 && value < figure.value * 2,
    )
    .sort((a, b) => Math.abs(a.value - figure.value) - Math.abs(b.value - figure.value));
  return best === undefined ? "" : ` (the nearest is ${say(best)}, ${best.fact})`;
}

function say({ kind, value, currency }: KnownFigure): string {
  const number = String(Number(value.toFixed(1))).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ",");
  if (kind === "percent") return `${number} %`;
  if (kind === "duration") return `${number} days`;
  return currency === null ? number : `${number} ${currency}`;
}
