import type { FigureKind, FigureMention, KnownFigure } from "../../language/figures/figure.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

const way = lazyPattern(
  () =>
    /\b(?:of the way|of the distance|of the path|progress|towards? (?:the |their )?(?:goal|target)|des Wegs|des Weges|der Strecke|du chemin|du trajet|del camino|del trayecto|Fortschritt|avance|progrès)\b/i,
);
const points = lazyPattern(() => /\b(?:points?|percentage points|pp|Prozentpunkte?|Punkte?|puntos?)\b/i);

const kinds: readonly FigureKind[] = ["plain", "percent", "duration", "money"];

/** So many figures are put in threes; a convention. */
const most = 16;

/**
 * What follows from known figures where the words ask for it: the share of the way from a start to a target, of three
 * figures of one kind, and the points between two percentages.
 */
export function reckonProgress(
  text: string,
  figures: readonly FigureMention[],
  known: readonly KnownFigure[],
): KnownFigure[] {
  return [...sharesOfWay(), ...pointsApart()];

  function sharesOfWay(): KnownFigure[] {
    if (!way().test(text) || !figures.some(({ kind }) => kind === "percent")) return [];
    return kinds.flatMap((kind) => {
      const group = known.filter((one) => one.kind === kind);
      const few = [...new Map(group.map((one) => [one.value, one])).values()].slice(0, most);
      return few.flatMap((start) =>
        few.flatMap((target) =>
          few.flatMap((now): KnownFigure[] => {
            const share = (start.value - now.value) / (start.value - target.value);
            if (start === target || now === start || now === target || !(share > 0 && share < 1)) return [];
            const how = `(${start.value} − ${now.value}) / (${start.value} − ${target.value})`;
            return [{ kind: "percent", value: share * 100, currency: null, fact: now.fact, how }];
          }),
        ),
      );
    });
  }

  function pointsApart(): KnownFigure[] {
    if (!points().test(text)) return [];
    const percents = [
      ...new Map(known.filter(({ kind }) => kind === "percent").map((one) => [one.value, one])).values(),
    ];
    const few = percents.slice(0, most);
    return few.flatMap((a, index) =>
      few.slice(index + 1).map((b): KnownFigure => {
        const how = `${a.value} − ${b.value}`;
        return { kind: "plain", value: Math.abs(a.value - b.value), currency: null, fact: a.fact, how };
      }),
    );
  }
}
