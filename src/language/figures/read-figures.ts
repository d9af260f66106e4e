import { foreignNumbers } from "../numbers/count-words.ts";
import { ones, tens } from "../numbers/number-words.ts";
import { eachMatch } from "../patterns/each-match.ts";
import { lazyPattern } from "../patterns/lazy-pattern.ts";
import type { FigureKind, FigureMention } from "./figure.ts";

const symbols: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
};
const scales: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };
const spelled = ones.slice(0, 15);

const number =
  /\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\w])|\d+(?:[.,]\d+)?/g;
const spelledNumber = lazyPattern(
  () =>
    new RegExp(
      `\\b(?:(${tens.join("|")})(?:[- ](${spelled.slice(0, 9).join("|")})\\b)?|${spelled.slice(1).join("|")})\\b`,
      "gi",
    ),
);
const foreignNumber = lazyPattern(
  () => new RegExp(`(?<!\\p{L})(?:${[...foreignNumbers.keys()].join("|")})(?!\\p{L})`, "giu"),
);
const currencyBefore = lazyPattern(
  () =>
    /(?:\b(US|A|C)?([$€£])|\b(USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|JPY|BRL|MXN))\s?[-−–+]?$|([$€£])\s?[-−–+]?$/,
);
const scaleAfter = lazyPattern(
  () =>
    /^(?:([kKmM])(?![\w²³])|[ \u00a0\u202f]?([kKM]|mn|Mio\.?|million(?:en|es|s)?|mill[oó]n(?:es)?|thousand|tausend|Tsd\.?|mil|mille|billion|bn)(?![\wà-ÿ]))/,
);
const currencyAfter = lazyPattern(
  () =>
    /^[ \u00a0\u202f]?(?:([$€£])|(USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|JPY|BRL|MXN)\b|(dollar|euro|pound)s?\b)/i,
);
const percentAfter = lazyPattern(
  () =>
    /^[ \u00a0\u202f]?(?:%|percent\b|per cent\b|pct\b|percentage points?\b|pp\b|Prozent|por ?ciento\b|pour ?cent\b)/i,
);
/** "ISO 27001", "SOC 2": the number is the name of a standard. */
const standardBefore = lazyPattern(() => /\b(?:ISO(?:\/IEC)?|IEC|SOC|RFC|DIN|NIST|PCI)[ -]$/);
const unitAfter = lazyPattern(
  () =>
    /^(?:[ \u00a0\u202f-](?:(?:working|business|calendar|more|full|consecutive|long) )?(?:(days?|Tagen?|días?|dias?|jours?)|(weeks?|Wochen?|semanas?|semaines?)|(months?|Monaten?|meses|mes|mois)|(quarters?|Quartalen?|trimestres?)|(years?|Jahren?|años?|ans|an)|(hours?|hrs?|Stunden?|horas?|heures?)|(minutes?|mins?|Minuten?|minutos?))|[ ]?(d)|[ ]?(h)|[ ]?(min))(?![\wà-ÿ])/i,
);
const daysOfUnit = [1, 7, 30.4375, 91.3125, 365.25, 1 / 24, 1 / 1440, 1, 1 / 24, 1 / 1440];
/** What may stand between a number and what it counts, and what is counted: plain words, because they are many. */
const between = new Set(
  (
    "of from the their our open active paid unused critical late more new named der den von aktive aktiven " +
    "offene offenen kritische kritischen ungenutzte sur des de les las los"
  ).split(" "),
);
const counted = lazyPattern(
  () =>
    /^(?:seats?|licen[cs]es?|users?|tickets?|incidents?|p1s?|outages?|logins?|sessions?|responses?|goals?|employees?|sitze|plätze|plätzen|lizenzen|nutzer|nutzern|anfragen|usuarios|licencias|puestos|plazas|incidencias|utilisateurs|sièges|postes|branches|sites|plants|clinics|stores|offices|locations|departments|outages|complaints|standorte|filialen|werke|magasins|agences|tiendas|clínicas|sedes)(?![\wà-ÿ])/,
);
const ratingAround = lazyPattern(
  () =>
    /(?:\b(?:NPS|CSAT|rated|rating|nota)(?: score| rating)?(?: (?:of|is|at|was|us|a|an|them))*[: ]+[-−+]?)$/i,
);
const about = lazyPattern(
  () =>
    /(?:about|around|roughly|nearly|almost|approximately|approx\.|some|close to|circa|ca\.|etwa|rund|fast|knapp|unos|unas|casi|cerca de|environ|près de|presque|[~≈])\s?[-−+]?(?:US)?[$€£]?$/i,
);
const over = lazyPattern(
  () => /(?:over|more than|above|at least|upwards of|mehr als|über|más de|plus de|>)\s?[$€£]?$/i,
);
const under = lazyPattern(
  () =>
    /(?:under|less than|fewer than|below|just short of|up to|weniger als|unter|menos de|moins de|<)\s?[$€£]?$/i,
);

/** The figures a line states, in order. The line comes without its dates and names; windows keep the time linear. */
export function readFigures(line: string): FigureMention[] {
  const found: FigureMention[] = [];
  if (/\d/.test(line))
    for (const match of line.matchAll(number)) {
      const figure = readFigure(line, match[0], match.index, parse(match[0]));
      if (figure !== null) found.push(figure);
    }
  if (found.length > 0 || /[a-z]/i.test(line)) {
    for (const match of eachMatch(spelledNumber(), line))
      takeSpelled(match[0], match.index, spelledValue(match));
    for (const { 0: word, index } of eachMatch(foreignNumber(), line))
      takeSpelled(word, index, foreignNumbers.get(word.toLowerCase()) ?? null);
  }
  return found;

  /** A dozen may be counted in words without being measured; "eighty-seven percent" is no count. */
  function takeSpelled(word: string, start: number, value: number | null): void {
    const figure = readFigure(line, word, start, value);
    if (figure !== null && (figure.measured || figure.kind === "duration" || figure.kind === "percent"))
      found.push(figure);
  }
}

const spelledValue = ([whole, ten, unit]: RegExpExecArray): number =>
  ten === undefined
    ? spelled.indexOf(whole.toLowerCase()) + 1
    : (tens.indexOf(ten.toLowerCase()) + 2) * 10 +
      (unit === undefined ? 0 : spelled.indexOf(unit.toLowerCase()) + 1);

function readFigure(line: string, written: string, start: number, base: number | null): FigureMention | null {
  let end = start + written.length;
  const before = line.slice(Math.max(0, start - 28), start);
  const money = currencyBefore().exec(before);
  if (
    base === null ||
    standardBefore().test(before) ||
    (money === null && /[A-Za-zÀ-ɏ\d_#.,][-−]?$|[\d%][-/]$/.test(before) && !isRange(before))
  )
    return null;
  const rest = (): string => line.slice(end, end + 48);
  const scale = scaleAfter().exec(rest());
  if (scale !== null) end += scale[0].length;
  const times = scale === null ? 1 : scaleOf(scale[1] ?? scale[2] ?? "");
  const after = currencyAfter().exec(rest());
  const percent = money === null && after === null ? percentAfter().exec(rest()) : null;
  const unit = percent === null && scale === null && money === null ? unitAfter().exec(rest()) : null;
  if (unit === null && percent === null && after === null && scale === null && /^[A-Za-zÀ-ɏ_]/.test(rest())) {
    if (!/^(?:x|×)(?!\w)/.test(rest())) return null;
  }
  end += (after ?? percent ?? unit)?.[0].length ?? 0;
  const currency = money ?? after;
  const kind: FigureKind =
    currency !== null ? "money" : percent !== null ? "percent" : unit !== null ? "duration" : "plain";
  const days = unit === null ? 1 : (daysOfUnit[unit.slice(1).findIndex((part) => part !== undefined)] ?? 1);
  const decimals = /[.,](\d{1,2})$/.exec(written)?.[1]?.length ?? 0;
  const lead = before.slice(0, money === null ? undefined : money.index + 1);
  return {
    kind,
    value: base * times * days,
    currency: currency === null ? null : currencyOf(currency),
    start: money === null ? start : start - before.length + money.index,
    end,
    step: times * days * 10 ** -decimals,
    unit: days,
    rough:
      about().test(before) || about().test(lead)
        ? "about"
        : over().test(before) || over().test(lead)
          ? "over"
          : under().test(before) || under().test(lead)
            ? "under"
            : null,
    measured:
      isMeasured(rest()) ||
      ratingAround().test(before) ||
      /^\s?(?:of|\/|out of|von|de|sur)\s?10\b(?![.,]\d)/.test(rest()),
    bare: !/^[ -]?(?!(?:or|and|is|as|for|to|in|by|at|on)\b)[A-Za-zÀ-ɏ]/.test(rest()),
  };
}

/** "240 active seats", "86 of the 140 licences": a count of what is measured. */
function isMeasured(rest: string): boolean {
  if (!/^[ -]/.test(rest)) return false;
  const words = rest.slice(1).toLowerCase().split(" ", 4);
  const first = words.findIndex((word) => !between.has(word) && !/^\d[\d.,]{0,9}$/.test(word));
  return first !== -1 && counted().test(words[first] ?? "");
}

/** "15–20 people": the second number of a range, or one behind an arrow, is a number of its own. */
const isRange = (before: string): boolean =>
  /\d ?%?[–-]$/.test(before) || /(?:^|[^A-Za-zÀ-ɏ\d])[-−]$/.test(before);

const scaleOf = (word: string): number =>
  /^(?:mil|mille|thousand|tausend|tsd\.?)$/i.test(word) ? 1e3 : (scales[word.slice(0, 1).toLowerCase()] ?? 1);

function currencyOf(match: RegExpExecArray): string {
  const sign = match.slice(1).findLast((part) => part !== undefined) ?? "";
  return symbols[sign.toLowerCase()] ?? sign.toUpperCase();
}

/** "38.400", "38,400", "38'400" and "38 400" are one number; "1.4" and "1,4" another. */
function parse(written: string): number | null {
  const bare = written.replace(/[ '’\u00a0\u202f]/g, "");
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,](\d+))?$/.exec(bare);
  const text =
    grouped !== null && !bare.startsWith("0")
      ? bare
          .slice(0, bare.length - (grouped[2] === undefined ? 0 : grouped[2].length + 1))
          .replace(/[.,]/g, "") + (grouped[2] === undefined ? "" : `.${grouped[2]}`)
      : bare.replace(",", ".");
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
