import type { Figure, FigureKind } from "../../language/figures/figure.ts";
import { firstFrom } from "./first-from.ts";

/** What a known figure has to be to bear a stated one out. */
export type WantedFigure = {
  readonly kind: FigureKind;
  readonly low: number;
  readonly high: number;
  /** Null: any. A known figure without one fits every currency. */
  readonly currency: string | null;
};

export type FigureIndex<Known extends Figure> = {
  /** The smallest that fits; null when none does. */
  readonly find: (wanted: WantedFigure) => Known | null;
  /** All that fit, at most some. */
  readonly all: (wanted: WantedFigure) => readonly Known[];
  /** The one that comes nearest to a value, within half and double of it; null without one. */
  readonly nearest: (kind: FigureKind, value: number) => Known | null;
};

/** More that fit say no more than so many: what follows in many ways follows by chance. A convention. */
const mostListed = 6;

const anyCurrency = "any";
const keyOf = ({ kind, currency }: Pick<WantedFigure, "kind" | "currency">): string => `${kind} ${currency}`;

/** Figures by what they are, sorted: looking one up takes no longer for many accounts than for one. */
export function indexFigures<Known extends Figure>(figures: Iterable<Known>): FigureIndex<Known> {
  const groups = new Map<string, Known[]>();
  const put = (key: string, figure: Known): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  };
  for (const figure of figures) {
    put(keyOf(figure), figure);
    put(keyOf({ ...figure, currency: anyCurrency }), figure);
  }
  // The sort is stable: of equal values the one that was stated first stays first.
  for (const group of groups.values()) group.sort((a, b) => a.value - b.value);

  return {
    find: ({ kind, low, high, currency }) => {
      for (const one of currency === null ? [anyCurrency] : [currency, null]) {
        const group = groups.get(keyOf({ kind, currency: one })) ?? [];
        const found = group[firstFrom(group, low)];
        if (found !== undefined && found.value <= high) return found;
      }
      return null;
    },
    all: ({ kind, low, high, currency }) =>
      (currency === null ? [anyCurrency] : [currency, null]).flatMap((one) => {
        const group = groups.get(keyOf({ kind, currency: one })) ?? [];
        const from = firstFrom(group, low);
        return group.slice(from, from + mostListed).filter(({ value }) => value <= high);
      }),
    nearest: (kind, value) => {
      const group = groups.get(keyOf({ kind, currency: anyCurrency })) ?? [];
      const at = firstFrom(group, value);
      const below = group[at - 1];
      const [nearest] = [below === undefined ? undefined : group[firstFrom(group, below.value)], group[at]]
        .filter((one) => one !== undefined)
        .filter((one) => one.value > value / 2 && one.value < value * 2)
        .sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value));
      return nearest ?? null;
    },
  };
}
