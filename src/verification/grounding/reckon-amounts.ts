import type { FigureMention, KnownFigure } from "../../language/figures/figure.ts";
import { foreignNumbers } from "../../language/numbers/count-words.ts";
import { numberWords } from "../../language/numbers/number-words.ts";
import { lazyPattern, type Pattern } from "../../language/patterns/lazy-pattern.ts";

/** A part of a year, and the words that say an amount is one's. */
type Stretch = { readonly parts: number; readonly name: string; readonly sign: Pattern };

const stretches: readonly Stretch[] = [
  {
    parts: 12,
    name: "12",
    sign: lazyPattern(
      () =>
        /(?<!\p{L})(?:month(?:ly|s)?|MRR|mensualités?|mensualidad(?:es)?|Monat(?:e|en|s)?|monatlich\p{L}*|mensual(?:es)?|mensuel(?:le)?s?|mes|mois)(?!\p{L})/iu,
    ),
  },
  {
    parts: 4,
    name: "4",
    sign: lazyPattern(
      () => /\b(?:quarter(?:ly|s)?|Quartal(?:e|s)?|quartalsweise|vierteljähr\w*|trimestre|trimestr\w*)\b/i,
    ),
  },
  {
    parts: 2,
    name: "2",
    sign: lazyPattern(
      () => /\b(?:half[- ]year(?:ly)?|six months|Halbjahr|halbjähr\w*|semestre|semestr\w*)\b/i,
    ),
  },
  {
    parts: 52,
    name: "52",
    sign: lazyPattern(
      () =>
        /\b(?:(?:a|per|each|every|pro|por|par|la|die) (?:week|Woche|semana|semaine)|weekly|wöchentlich\w*|semanal\w*|hebdomadaire)\b/i,
    ),
  },
];
const perUnit = lazyPattern(
  () =>
    /\b(?:per|a|each|every|pro|je|por|par|a piece|apiece) (?:(?:active|paid|used|aktive[mnr]?|genutzte[mnr]?) )?(?:seat|user|licen[cs]e|head|Sitz|Platz|Lizenz|Nutzer|Kopf|licencia|usuario|puesto|utilisateur|licence|siège|poste)(?:s|es|n|in)?\b|\bseat price\b|\bprice per\b|\bPreis pro\b|\bprix par\b|\bprecio por\b/i,
);
const units =
  /^\s?(?:(?:more|extra|additional|new|unused|idle|active|zusätzliche\w*|weitere\w*|ungenutzte\w*|neue\w*) )?(?:seat|user|licen[cs]e|Sitz|Plätze|Platz|Lizenz|Nutzer|licencia|usuario|puesto|utilisateur|licence|siège|poste|plaza)/i;
const without = lazyPattern(
  () =>
    /\b(?:less|off|after|down to|remain\w*|left|rest|leaves?|would pay|nach|weniger|bleib\w*|abzüglich|après|moins|reste\w*|tras|menos|queda\w*)\b/i,
);
const parts: readonly (readonly [RegExp, number, string])[] = [
  [/\b(?:half|die Hälfte|la moitié|la mitad)\b/i, 1 / 2, "½"],
  [/\b(?:a|one) third\b|\bein Drittel\b|\b(?:un|le) tiers\b|\bun tercio\b/i, 1 / 3, "⅓"],
  [/\btwo thirds\b|\bzwei Drittel\b|\bdeux tiers\b|\bdos tercios\b/i, 2 / 3, "⅔"],
  [/\b(?:a|one) quarter of\b|\bein Viertel\b|\b(?:un|le) quart de\b|\buna cuarta parte\b/i, 1 / 4, "¼"],
  [/\bthree quarters of\b|\bdrei Viertel\b|\btrois quarts\b|\btres cuartos\b/i, 3 / 4, "¾"],
  [/\b(?:a|one) fifth\b|\bein Fünftel\b|\bun cinquième\b|\buna? quint[oa]\b/i, 1 / 5, "⅕"],
  [/\b(?:a|one) tenth\b|\bein Zehntel\b|\bun dixième\b|\buna? décim[oa]\b/i, 1 / 10, "⅒"],
];

/** So many amounts are reckoned with; a convention. */
const mostAmounts = 20;

/**
 * What follows from a known amount of money by one or two steps that the line's words ask for: a month's, quarter's or
 * week's part; the part of a seat; what so many seats cost; a share of it, and what the share leaves. Each says how.
 */
export function reckonAmounts(
  text: string,
  figures: readonly FigureMention[],
  known: readonly KnownFigure[],
  isKnown: (figure: FigureMention) => boolean,
): KnownFigure[] {
  if (!figures.some(({ kind }) => kind === "money")) return [];
  const amounts = known.filter(({ kind }) => kind === "money").slice(0, mostAmounts);
  const asked = stretches.filter(({ sign }) => sign().test(text));
  const counts = known.filter(({ kind, value }) => kind === "plain" && value > 1);
  const shares = figures.filter((figure) => figure.kind === "percent" && isKnown(figure));
  const numbers = figures.filter(
    ({ kind, end }) => kind === "plain" && units.test(text.slice(end, end + 40)),
  );
  const fractions = parts.filter(([sign]) => sign.test(text));
  const wished = wish().test(text)
    ? known.filter(({ kind, value }) => kind === "percent" && value < 100)
    : [];
  const months = monthsIn(text);
  return amounts.flatMap((amount) => {
    const of = (value: number, how: string, from = ""): KnownFigure => ({
      ...amount,
      value,
      how: `${say(amount)} ${how}`,
      fact: from === "" ? amount.fact : `${amount.fact} and ${from}`,
    });
    const unit = perUnit().test(text) ? counts : [];
    const single = [
      ...asked.map(({ parts: by, name }) => of(amount.value / by, `/ ${name}`)),
      ...unit.map(({ value, fact }) => of(amount.value / value, `/ ${value}`, fact ?? "")),
      ...shares.map(({ value }) => of((amount.value * value) / 100, `× ${value} %`)),
      ...wished.map(({ value, fact }) => of((amount.value * value) / 100, `× ${value} %`, fact ?? "")),
      ...months.map((count) => of((amount.value / 12) * count, `/ 12 × ${count}`)),
      ...fractions.map(([, by, name]) => of(amount.value * by, `× ${name}`)),
      ...(without().test(text)
        ? shares.map(({ value }) => of(amount.value * (1 - value / 100), `− ${value} %`))
        : []),
    ];
    const double = [
      ...unit.flatMap(({ value, fact }) =>
        asked.map(({ parts: by, name }) => of(amount.value / value / by, `/ ${value} / ${name}`, fact ?? "")),
      ),
      ...numbers.flatMap(({ value: number }) =>
        counts.flatMap(({ value, fact }) =>
          number === value ? [] : [of((amount.value / value) * number, `/ ${value} × ${number}`, fact ?? "")],
        ),
      ),
    ];
    return [...single, ...double];
  });
}

/** What the customer asks for, so that "the request is worth USD 16,200" is the asked share of the yearly amount. */
const wish = lazyPattern(
  () =>
    /(?<!\p{L})(?:requests?|discount|reduction|concession|demand|asks? for|Nachlass|Rabatt\w*|Wunsch|Forderung|demande|remise|rabais|réduction|petición|descuento|rebaja|piden?)(?!\p{L})/iu,
);
const someMonths = lazyPattern(
  () =>
    /(?<![\p{L}\d])(\d{1,2}|\p{L}{2,12})(?:[ -](?:months?|Monat\w*|mois|meses|mes)| (?:times|fois|veces) (?:the monthly|la mensualité|le montant mensuel|la mensualidad|la cuota))(?!\p{L})/giu,
);

/** How many months the words name: "two months' credit", "avoir de deux mois". */
const monthsIn = (text: string): number[] =>
  [...text.matchAll(someMonths())].flatMap(([, written = ""]) => {
    const word = written.toLowerCase();
    const count = foreignNumbers.get(word) ?? numberWords[word] ?? Number(word);
    return count > 1 && count <= 36 ? [count] : [];
  });

const say = ({ value, currency }: KnownFigure): string =>
  `${currency === null ? "" : `${currency} `}${String(Number(value.toFixed(2))).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ",")}`;
