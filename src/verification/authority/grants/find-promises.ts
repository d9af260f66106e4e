import type { FoundGrant } from "./find-grant-words.ts";
import { type GiftView, type GiftWord, gap } from "./gift-view.ts";
import { dayMark } from "./grant-sources.ts";
import { markDays } from "./mark-days.ts";

/** What is promised of the product: that it is decided, that somebody will have it, that it comes or is repaired by a day. */
export const findPromises = (view: GiftView): FoundGrant[] => [...promised(view), ...dated(view)];

/** "The interface is firmly on the roadmap", "they will have the integration". */
function promised({ tokens, of, isOneStretch, isOwnWork, startOf, endOf }: GiftView): FoundGrant[] {
  return of("products").flatMap((product): FoundGrant[] => {
    const word = [
      ...of("promised"),
      ...of("gets").filter(({ from }) => sure.test(tokens[from]?.lower ?? "")),
    ].find(
      (one) =>
        gap(one, product) <= 8 &&
        isOneStretch(Math.min(one.to, product.to), Math.max(one.from, product.from)),
    );
    if (
      word === undefined ||
      isOwnWork(word, product) ||
      isOurs(word, tokens) ||
      /^(?:team|look)$/.test(tokens[product.to]?.lower ?? "")
    )
      return [];
    const [from, to] = [Math.min(word.from, product.from), Math.max(word.to, product.to)];
    return [{ matter: "date", start: startOf(from), end: endOf(to), free: [] }];
  });
}

/** "We will have the integration team on the call": it is we who have it. */
function isOurs({ part, from }: GiftWord, tokens: GiftView["tokens"]): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  return (
    part === "gets" &&
    before.some((word) =>
      /^(?:we|i|our|us|wir|ich|unser\p{L}*|nous|je|notre|nos|nosotros|nuestr\p{L}*|engineering)$/u.test(word),
    )
  );
}

/** What is said to arrive on a day. */
function dated({ sentence, of, isOneStretch, isOwnWork, startOf, endOf }: GiftView): FoundGrant[] {
  const arrivals = of("arrives");
  const products = of("products", "defects");
  const repaired = of("fixed");
  if (repaired.length === 0 && (arrivals.length === 0 || products.length === 0)) return [];
  const lower = markDays(sentence.toLowerCase());
  const days = of("events").reduce(
    (text, { from, to }) =>
      text.slice(0, startOf(from)) + dayMark.repeat(endOf(to) - startOf(from)) + text.slice(endOf(to)),
    lower,
  );
  const fixes = repaired.flatMap((one): FoundGrant[] => {
    const around = days.slice(startOf(Math.max(0, one.from - 8)), endOf(one.to) + 40);
    const isDated =
      around.includes(dayMark) || releases.test(sentence.slice(startOf(one.from), endOf(one.to)));
    const isOurs =
      of("work").some(({ from }) => from >= one.to && from - one.to <= 5) ||
      agreed.test(sentence.slice(endOf(one.to)));
    return isDated && !isOurs && !isOwnWork(one, one)
      ? [{ matter: "date", start: startOf(one.from), end: endOf(one.to), free: [] }]
      : [];
  });
  if (fixes.length > 0 || !days.includes(dayMark)) return fixes;
  return products.flatMap((product): FoundGrant[] => {
    const arrival = arrivals.find(
      (one) =>
        gap(one, product) <= 8 &&
        (product.part !== "defects" || repairs.test(sentence.slice(startOf(one.from), endOf(one.to)))) &&
        isOneStretch(Math.min(one.to, product.to), Math.max(one.from, product.from)),
    );
    if (arrival === undefined || isOwnWork(arrival, product)) return [];
    const [from, to] = [Math.min(arrival.from, product.from), Math.max(arrival.to, product.to)];
    const behind = days.slice(startOf(from), endOf(to) + 30);
    return behind.includes(dayMark)
      ? [{ matter: "date", start: startOf(from), end: endOf(to), free: [] }]
      : [];
  });
}

/** "We fix a date with the sponsor." */
const agreed =
  /^ (?:an?|the|our|their|einen?|den|die|une?|la|le|el|una?) (?:\p{L}+ )?(?:date|day|time|slot|goal|target|termin|tag|ziel|jour|heure|fecha|día|meta)(?!\p{L})/iu;
const releases = /\b(?:release|version|update)\b/i;
/** What is done to a defect: "the ticket gets an owner" promises no fix. */
const repairs =
  /fix|resolv|solv|clos|sort|repair|correct|gone|done|beh[oe]b|gelöst|löst|résol|corrig|répar|resuel|resol|arregl|correg|soluc/iu;
/** Who gets it will have it. */
const sure =
  /^(?:will|wird|werden|bekommt|bekommen|erhält|erhalten|aura|auront|aurez|tendrá|tendrán|contará|contarán|va|van|gets|receives)$/;
