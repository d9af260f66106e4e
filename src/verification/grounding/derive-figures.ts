import type { Fact } from "../../facts/fact.ts";
import type { KnownFigure } from "../../language/figures/figure.ts";
import { readLine } from "../../language/figures/read-line.ts";
import { figureOf } from "./figure-of.ts";

/** So many figures of one account are put in pairs; a convention that keeps the pairs few. */
const mostPaired = 60;

/**
 * What follows from two figures of one account by a stated rule: the sum and the difference of two that count the same
 * (money in one currency, counts of one family, the two numbers of one quote), one count as a percentage of another, and
 * what a share leaves to the whole.
 */
export const deriveFigures = (facts: readonly Fact[]): KnownFigure[] => [
  ...pairs(facts),
  ...facts.flatMap(withinQuote),
  ...rests(facts),
];

function pairs(facts: readonly Fact[]): KnownFigure[] {
  const counted = facts
    .flatMap((fact) => {
      const figure = figureOf(fact);
      if (figure === null || (figure.kind !== "money" && fact.unit !== "count")) return [];
      const family = figure.kind === "money" ? (figure.currency ?? "money") : familyOf(fact);
      return [{ figure, family, id: fact.id }];
    })
    .slice(0, mostPaired);
  return counted.flatMap((a, index) =>
    counted
      .slice(index + 1)
      .filter((b) => b.family === a.family)
      .flatMap((b) => combine(a.figure.value, b.figure.value, a.figure, `${a.id} and ${b.id}`)),
  );
}

/** Seats to be added count with the seats there are. */
const familyOf = ({ key }: Fact): string =>
  key === "commercial.expansion_seats" ? "usage" : key.slice(0, key.indexOf("."));

/** "9,840 → 6,790": 3,050 fewer, 69 % of before. */
function withinQuote({ quote, id }: Fact): KnownFigure[] {
  const plain = readLine(quote, null).figures.filter(({ kind }) => kind === "plain" || kind === "money");
  const [a, b, more] = plain;
  if (a === undefined || b === undefined || more !== undefined || a.kind !== b.kind) return [];
  return combine(a.value, b.value, a, id);
}

/** Sum, difference and share of two figures of one kind. */
export function combine(
  a: number,
  b: number,
  { kind, currency }: Pick<KnownFigure, "kind" | "currency">,
  fact: string,
): KnownFigure[] {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const share: readonly (readonly [number, string])[] =
    high === 0
      ? []
      : [
          [(low / high) * 100, `${low} / ${high}`],
          [100 - (low / high) * 100, `(${high} − ${low}) / ${high}`],
        ];
  return [
    { kind, value: a + b, currency, fact, how: `${a} + ${b}` },
    { kind, value: high - low, currency, fact, how: `${high} − ${low}` },
    ...share.map(([value, how]) => ({ kind: "percent" as const, value, currency: null, fact, how })),
  ];
}

/** 96 % active leave 4 % idle. */
const rests = (facts: readonly Fact[]): KnownFigure[] =>
  facts.flatMap(({ unit, value, id }) =>
    unit === "ratio" && typeof value === "number" && value >= 0 && value <= 1
      ? [
          {
            kind: "percent" as const,
            value: 100 - value * 100,
            currency: null,
            fact: id,
            how: `100 − ${Number((value * 100).toFixed(1))}`,
          },
        ]
      : [],
  );

/** The total of each key over all accounts. */
export function totalFigures(accounts: readonly (readonly Fact[])[]): KnownFigure[] {
  if (accounts.length < 2) return [];
  const sums = new Map<string, { figure: KnownFigure; count: number }>();
  for (const facts of accounts) {
    const seen = new Set<string>();
    for (const fact of facts) {
      const figure = figureOf(fact);
      const key = `${fact.key} ${figure?.currency}`;
      if (figure === null || seen.has(key) || (figure.kind !== "money" && fact.unit !== "count")) continue;
      seen.add(key);
      const known = sums.get(key);
      const value = (known?.figure.value ?? 0) + figure.value;
      sums.set(key, {
        figure: { ...figure, value, fact: "a sum over the accounts" },
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  return [...sums.values()].filter(({ count }) => count > 1).map(({ figure }) => figure);
}
