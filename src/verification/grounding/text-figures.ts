import type { Figure, FigureMention, KnownFigure } from "../../language/figures/figure.ts";

/** What may stand between the two ends of a range: "from 14 to 9 minutes", "von 6 auf 4 Tage". */
const toward =
  /^(?: ?%)?\s?(?:to|down to|up to|auf|bis|à|a|hasta|and|und|et|y|or|oder|ou|o|->|→|–|-|instead of|statt|au lieu de|en vez de)\s$/i;

/** The figure without its unit ("10.5" of "10.5 minutes"), and with the unit of the range it begins. */
export function otherKinds(
  { kind, value, unit, end }: FigureMention,
  all: readonly FigureMention[],
  line: string,
): Figure[] {
  if (kind === "duration" && unit > 0)
    return [{ kind: "plain", value: rounded(value / unit), currency: null }];
  if (kind !== "plain") return [];
  const next = all.find(({ start }) => start >= end);
  const units = new Set(all.flatMap((one) => (one.kind === "duration" ? [one.unit] : [])));
  const [only] = units;
  // "From 8 days to 5; today they are at 6": of one unit in a line the bare numbers are too.
  if (units.size === 1 && only !== undefined)
    return [{ kind: "duration", value: value * only, currency: null }];
  const isRange = next?.kind === "percent" && toward.test(line.slice(end, next.start));
  return isRange ? [{ kind: "percent", value, currency: null }] : [];
}

/** So many figures of one line are put in pairs; a convention. */
const mostPaired = 5;

/** What two figures of one line differ by: "from 14 to 9 minutes; 10.5 today" leaves 3.5 and 1.5. */
export function lineDifferences(figures: readonly FigureMention[], line: string): KnownFigure[] {
  const few = figures.filter(({ kind }) => kind !== "money").slice(0, mostPaired);
  return few.flatMap((a, index) =>
    few.slice(index + 1).flatMap((b): KnownFigure[] => {
      const [from, to] = [bare(a), bare(b)];
      const value = rounded(Math.abs(from - to));
      if (
        value === 0 ||
        (a.kind !== b.kind && !otherKinds(a, figures, line).some(({ kind }) => kind === b.kind))
      )
        return [];
      const [high, low] = [Math.max(from, to), Math.min(from, to)];
      const known = { currency: null, fact: "the notes", how: `${high} − ${low}` };
      const unit = Math.max(a.unit, b.unit);
      return [
        { ...known, kind: "plain", value },
        ...(b.kind === "duration" ? [{ ...known, kind: "duration" as const, value: value * unit }] : []),
      ];
    }),
  );
}

const bare = ({ kind, value, unit }: FigureMention): number =>
  kind === "duration" && unit > 0 ? rounded(value / unit) : value;
const rounded = (value: number): number => Number(value.toFixed(4));
