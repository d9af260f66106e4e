import { readCurrency } from "../../language/cells/read-money.ts";

/** What the name of a column says about its values beside their meaning: "ARR (k€)", "Resolution time [min]". */
export type HeaderUnit = {
  /** ISO 4217. */
  readonly currency: string | null;
  /** What a value of 1 stands for: 1000 in "ARR (k€)". */
  readonly times: number;
  readonly percent: boolean;
  readonly per: "month" | "year" | null;
  /** Hours in one unit of time; null when none is named. */
  readonly hours: number | null;
  readonly dayFirst: boolean | null;
};

export const noUnit: HeaderUnit = {
  currency: null,
  times: 1,
  percent: false,
  per: null,
  hours: null,
  dayFirst: null,
};

type Part = Partial<HeaderUnit>;

const words = new Map<string, Part>();
const say = (list: string, part: Part) => {
  for (const word of list.split(" ")) words.set(word, part);
};
say("% percent pct percentage", { percent: true });
say("k 000 000s '000 '000s thousand thousands tsd", { times: 1e3 });
say("m mn mm mio mln million millions", { times: 1e6 });
say("monthly month mo pm", { per: "month" });
say("yearly annual annually year yr pa", { per: "year" });
say("ms milliseconds millis", { hours: 1 / 3_600_000 });
say("s sec secs second seconds", { hours: 1 / 3600 });
say("min mins minute minutes", { hours: 1 / 60 });
say("h hr hrs hour hours", { hours: 1 });
say("d day days", { hours: 24 });
say("w week weeks", { hours: 168 });
say("months", { hours: 720 });
say("dd/mm/yyyy dd-mm-yyyy dd/mm/yy d/m/y dmy", { dayFirst: true });
say("mm/dd/yyyy mm-dd-yyyy mm/dd/yy m/d/y mdy", { dayFirst: false });
const fillers = new Set(["in", "per", "of", "/", ""]);

function partOf(word: string): Part | null {
  const known = words.get(word);
  if (known) return known;
  const currency = readCurrency(word);
  if (currency) return { currency };
  const [, before, times, after] = /^(\D{0,3}?)(k|m|mn|'?000s?)(\D{0,3})$/.exec(word) ?? [];
  const glued = readCurrency(before || after || "");
  return times !== undefined && glued ? { ...words.get(times), currency: glued } : null;
}

/** A unit in words ("k€", "in hours", "USD per month"); null when some word of it is none. */
function readUnit(text: string): HeaderUnit | null {
  const parts: Part[] = [];
  for (const word of text
    .toLowerCase()
    .trim()
    .split(/[\s,;]+/)) {
    if (fillers.has(word)) continue;
    const part = partOf(word);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.length === 0 ? null : Object.assign({}, noUnit, ...parts);
}

const bracketed = /^(.*[^\s([{])\s*[([{]([^)\]}]*)[)\]}]\s*$/;
/** A unit that is the last word of the name: "arr_usd", "ARR, EUR", "resolution time minutes", "Utilisation %". */
const trailing = /^(.*[\p{L}\p{N})])(?:[\s_,\-–]+(?:in[\s_]+)?|(?=[%€$£₹]))([\p{L}%€$£₹]{1,10})$/u;

export type SplitHeader = {
  readonly name: string;
  readonly unit: HeaderUnit;
};

/**
 * The names a header can be looked up by when it is not known as it stands, shortest last: without what stands in
 * brackets behind it, and without a unit behind it. What is in the brackets counts when it is a unit.
 */
export function splitHeader(header: string): SplitHeader[] {
  const found: SplitHeader[] = [];
  let name = header.trim();
  let unit = noUnit;
  const brackets = bracketed.exec(name);
  if (brackets) {
    name = brackets[1] ?? name;
    unit = readUnit(brackets[2] ?? "") ?? noUnit;
    found.push({ name, unit });
  }
  const last = trailing.exec(name);
  const own = last ? readUnit(last[2] ?? "") : null;
  if (last && own) found.push({ name: last[1] ?? name, unit: merge(own, unit) });
  return found;
}

const merge = (own: HeaderUnit, other: HeaderUnit): HeaderUnit => ({
  currency: own.currency ?? other.currency,
  times: own.times * other.times,
  percent: own.percent || other.percent,
  per: own.per ?? other.per,
  hours: own.hours ?? other.hours,
  dayFirst: own.dayFirst ?? other.dayFirst,
});
