import { oneSafeLine } from "../../finding/safe-text.ts";
import type { FigureKind, FigureMention, KnownFigure } from "../../language/figures/figure.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { anchorSpans, noSpan, type Span, spansOfLine } from "./day-spans.ts";
import { combine } from "./derive-figures.ts";
import { figuresOfLine } from "./figures-of-line.ts";
import { firstFrom } from "./first-from.ts";
import { type FigureIndex, indexFigures } from "./index-figures.ts";
import { isDistance } from "./is-distance.ts";
import { isOwnFigure } from "./is-own-figure.ts";
import { rangeOf } from "./range-of.ts";
import { readRatios } from "./read-ratios.ts";
import { scoreSpans } from "./read-scores.ts";
import { asking, type TextSearch } from "./search-texts.ts";

/** So many known figures a line's own arithmetic starts from; a convention. */
const mostReckoned = 200;

/** The kinds of known figures that a stated one may be: a bare number in a table does not say what it is. */
function kindsFor({ kind, bare, measured, rough }: FigureMention): readonly FigureKind[] {
  if (kind !== "plain") return [kind];
  return bare && !measured && rough === null ? ["plain", "money", "duration", "percent"] : ["plain", "money"];
}

/** What may be said, apart from the limits of rules. */
type Known = {
  readonly facts: FigureIndex<KnownFigure>;
  /** Without scores and their bounds: what users, seats or tickets may be counted by. */
  readonly counts: FigureIndex<KnownFigure>;
  readonly limits: FigureIndex<KnownFigure>;
};

const indexKnown = (figures: readonly KnownFigure[]): Known => ({
  facts: indexFigures(figures.filter(({ fact }) => fact !== null)),
  counts: indexFigures(figures.filter(({ fact }) => fact !== null && fact !== "the assessment")),
  limits: indexFigures(figures.filter(({ fact }) => fact === null)),
});

/** A figure of the answer that facts or sources bear out. */
export type BorneFigure = {
  /** 1-based line. */
  readonly at: number;
  readonly words: string;
  /** Where it stands or what it follows from: "F4", "F4 and F5", "the assessment"; null for a source's own words. */
  readonly fact: string | null;
  readonly how?: string;
  /** It follows in many ways, so by chance: nothing is said for it. */
  readonly byChance: boolean;
};

export type TracedFigures = { readonly unknown: readonly Hit[]; readonly borne: readonly BorneFigure[] };

/** So far, in points, a share in small numbers may lie from the one that is known. A convention. */
const ratioTolerance = 2.5;

/** From so many different calculations on a figure may follow by chance. A convention. */
const chance = 3;

/** Amounts, percentages, counts and durations that stand in no fact, no text and no plan, and follow from none. */
export function* traceFigures(
  lines: readonly AnswerLine[],
  grounds: Grounds,
  texts: TextSearch,
): Work<TracedFigures> {
  const stated = indexKnown(grounds.figures);
  const parts: KnownFigure[] = [];
  for (const line of lines) {
    if (line.at % linesOfPiece === 0) yield;
    if (line.figures.length < 2) continue;
    parts.push(...(yield* asking(texts, () => partsOfWholes(line, stated, texts))));
  }
  const known = indexKnown([...grounds.figures, ...parts]);
  const reckonedFrom = [...grounds.figures, ...parts]
    .filter(({ fact }) => fact !== null)
    .slice(0, mostReckoned);
  const spans = anchorSpans(grounds);
  const unknown: Hit[] = [];
  const borne: BorneFigure[] = [];
  for (const line of lines) {
    if (line.at % linesOfPiece === 0) yield;
    if (line.figures.length === 0) continue;
    const traced = yield* asking(texts, () => figuresOf(line));
    unknown.push(...traced.unknown);
    borne.push(...traced.borne);
  }
  return { unknown, borne };

  function figuresOf(line: AnswerLine): TracedFigures {
    const isOfScore = within(scoreSpans(line.text));
    const ofLine = spansOfLine(line, spans.anchors);
    const here: Span = (fewest, most) => spans.between(fewest, most) || ofLine(fewest, most);
    const isInRatio = within(readRatios(line.text).filter(({ percent }) => isKnownShare(percent)));
    const isSettled = (figure: FigureMention): boolean =>
      isInRatio(figure) || isKnown(figure, known, here, texts);
    const suspect = line.figures.filter(
      (figure) =>
        !isOfScore(figure) &&
        !isOwnFigure(figure, line) &&
        !isSettled(figure) &&
        !isDistance(figure, line, texts),
    );
    const wordsOf = ({ start, end }: FigureMention): string => line.text.slice(start, end).trim();
    const settled = line.figures
      .filter((figure) => !suspect.includes(figure) && isSettled(figure))
      .map((figure) => borneBy(figure, known, line.at, wordsOf(figure)));
    if (suspect.length === 0) return { unknown: [], borne: settled };
    const reckoned = indexKnown([
      ...figuresOfLine(line, [...reckonedFrom, ...texts.stated()], isSettled),
      ...texts.stated(),
    ]);
    const missing = new Map<string, FigureMention>();
    const followed: BorneFigure[] = [];
    for (const figure of suspect) {
      const words = wordsOf(figure);
      if (isKnown(figure, reckoned, noSpan, texts)) followed.push(borneBy(figure, reckoned, line.at, words));
      else if (!missing.has(words)) missing.set(words, figure);
    }
    const hits = [...missing].map(([words, figure]) =>
      hit(
        `number ${oneSafeLine(words, 60)} stands in no fact, no text and no plan${sayNearest(figure, stated)}`,
        line.at,
      ),
    );
    return { unknown: hits, borne: [...settled, ...followed] };
  }

  /** "Six in seven" is about 86 %; what is not in it is left over. */
  function isKnownShare(percent: number): boolean {
    const isNear = (value: number): boolean => {
      const range = { kind: "percent", low: value - ratioTolerance, high: value + ratioTolerance } as const;
      return known.facts.all({ ...range, currency: null }).some(({ fact }) => /^F\d/.test(fact ?? ""));
    };
    return (
      isNear(percent) ||
      isNear(100 - percent) ||
      texts.figure(["percent"], percent - ratioTolerance, percent + ratioTolerance, null)
    );
  }
}

/** What bears a known figure out: a fact that states it before one that it follows from. */
function borneBy(figure: FigureMention, { facts }: Known, at: number, words: string): BorneFigure {
  const [low, high] = rangeOf(figure);
  const { currency } = figure;
  const fitting = kindsFor(figure).flatMap((kind) => facts.all({ kind, low, high, currency }));
  const stated = fitting.find(({ how }) => how === undefined);
  if (stated !== undefined) return { at, words, fact: stated.fact, byChance: false };
  const [first] = fitting;
  const ways = new Set(fitting.map(({ how }) => how)).size;
  const how = first?.how;
  return {
    at,
    words,
    fact: first?.fact ?? null,
    byChance: ways >= chance,
    ...(how === undefined ? {} : { how }),
  };
}

/** Whether a figure begins in one of these places, which stand in order without overlaps. */
function within(spans: readonly { readonly start: number; readonly end: number }[]) {
  const starts = spans.map(({ start }) => ({ value: start })).sort((a, b) => a.value - b.value);
  const ends = new Map(spans.map(({ start, end }) => [start, end]));
  return ({ start }: FigureMention): boolean => {
    const last = starts[firstFrom(starts, start + 1) - 1];
    return last !== undefined && start < (ends.get(last.value) ?? 0);
  };
}

/** "86 of 140 licences", both known: 54 are left, and 61 % are in use. */
function partsOfWholes({ text, figures }: AnswerLine, stated: Known, texts: TextSearch): KnownFigure[] {
  return figures.flatMap((part, index) => {
    const whole = figures[index + 1];
    const together =
      whole !== undefined &&
      part.kind === "plain" &&
      whole.kind === "plain" &&
      // "3 of 10", "12 of 100" are marks on a scale.
      whole.value !== 10 &&
      whole.value !== 100 &&
      /^ ?(?:of|\/|out of|von|de|sur) ?(?:the |their )?$/.test(text.slice(part.end, whole.start)) &&
      [part, whole].every((one) => isKnown(one, stated, noSpan, texts));
    return together ? combine(part.value, whole.value, part, "what the answer counts") : [];
  });
}

function isKnown(figure: FigureMention, known: Known, span: Span, texts: TextSearch): boolean {
  const [low, high] = rangeOf(figure);
  const kinds = kindsFor(figure);
  const { currency } = figure;
  if (kinds.includes("duration") && span(low, high)) return true;
  // A limit of a rule is no count of anything, and no time that has passed.
  const mayBeLimit = (figure.bare || figure.step < 1) && !figure.measured;
  return (
    kinds.some((kind) => {
      const wanted = { kind, low, high, currency };
      if ((figure.measured ? known.counts : known.facts).find(wanted) !== null) return true;
      return kind !== "duration" && (kind !== "plain" || mayBeLimit) && known.limits.find(wanted) !== null;
    }) ||
    texts.figure(money(kinds, figure), low, high, currency) ||
    (figure.kind === "plain" && !figure.measured && texts.bare(low, high))
  );
}

/** In a text an amount may stand without its currency: "ARR 240000". */
const money = (kinds: readonly FigureKind[], { kind, value }: FigureMention): readonly FigureKind[] =>
  kind === "money" && value >= 100 ? ["money", "plain"] : kinds;

function sayNearest(figure: FigureMention, stated: Known): string {
  const best = stated.facts.nearest(figure.kind, figure.value);
  return best === null ? "" : ` (the nearest is ${say(best)}, ${best.fact})`;
}

function say({ kind, value, currency }: KnownFigure): string {
  const number = String(Number(value.toFixed(1))).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ",");
  if (kind === "percent") return `${number} %`;
  if (kind === "duration") return `${number} days`;
  return currency === null ? number : `${number} ${currency}`;
}
