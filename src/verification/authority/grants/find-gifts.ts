import type { Mark, ReadSentence } from "../../sayings/compile-sayings.ts";
import type { GiftPart } from "../../sayings/sayings.ts";
import { deciders } from "../partner-words.ts";
import type { FoundGrant } from "./find-grant-words.ts";
import { dayMark } from "./grant-sources.ts";
import { markDays } from "./mark-days.ts";
import type { Matter } from "./matter.ts";

/** So many tokens may stand between the act and what is given, and between the giver and the act. Conventions. */
const farthest = 12;
const nearGiver = 6;

const strong: ReadonlySet<GiftPart> = new Set<GiftPart>(["price", "terms"]);
const given: ReadonlySet<GiftPart> = new Set<GiftPart>([
  "price",
  "weak_price",
  "terms",
  "weak_terms",
  "things",
]);
const money: ReadonlySet<GiftPart> = new Set<GiftPart>(["price", "weak_price"]);

/**
 * Where a sentence gives away what others decide, by the parts of a gift that stand close together. Whether it is denied,
 * conditional or left to others is not looked at here.
 */
export function findGifts(sentence: string, { tokens, marks }: ReadSentence): FoundGrant[] {
  const parts = marks.flatMap(({ meaning, from, to }) =>
    meaning.role === "gift" ? [{ part: meaning.part, from, to }] : [],
  );
  if (parts.length === 0) return [];
  const of = (...wanted: readonly GiftPart[]): typeof parts =>
    parts.filter(({ part }) => wanted.includes(part));
  const found: FoundGrant[] = [];
  const first = tokens.findIndex(({ kind }) => kind === "word");
  for (const act of parts) {
    const matter = matterOf(act);
    if (matter === null || isOwnWork(act, matter)) continue;
    const [from, to] = [Math.min(act.from, matter.from), Math.max(act.to, matter.to)];
    found.push({ matter: kindOf(matter.part), start: startOf(from), end: endOf(to), free: freeIn(from, to) });
  }
  return [...found, ...whole(), ...moving(), ...uncharged(), ...promised(), ...dated()];

  /** "A credit goes out with the next invoice", "der Nachlass ist durch": it is given already. */
  function moving(): FoundGrant[] {
    if (deciders().test(sentence)) return [];
    return of("price").flatMap((price): FoundGrant[] => {
      const word = of("moves").find(
        ({ from }) => from >= price.to && from - price.to <= 7 && isOneStretch(price.to, from),
      );
      if (word === undefined || isOwnWork(word, price) || wantedIn(0, word.from) || isPraise(price))
        return [];
      return [{ matter: "price", start: startOf(price.from), end: endOf(word.to), free: [] }];
    });
  }

  /** A gift by itself: "the answer is yes", "the two months will be refunded", or nothing but "Granted.". */
  function whole(): FoundGrant[] {
    const few = tokens.filter(({ kind }) => kind === "word").length <= 2;
    return parts.flatMap((one): FoundGrant[] => {
      const isAll = few && one.from === first && one.part === "strong_done" && sentence.length > 3;
      if ((one.part !== "whole" && !isAll) || isOwnWork(one, one)) return [];
      return [
        { matter: "price", start: startOf(one.from), end: endOf(one.to), free: freeIn(one.from, one.to) },
      ];
    });
  }

  /** "We will not charge for the portal", "dafür berechnen wir nichts": the denial is the gift. */
  function uncharged(): FoundGrant[] {
    const denials = tokens.flatMap(({ lower }, at) => (denial.test(lower) ? [{ from: at, to: at + 1 }] : []));
    if (denials.length === 0) return [];
    return of("charging").flatMap((act): FoundGrant[] => {
      const near = denials.filter(
        (one) => gap(one, act) <= 8 && isOneStretch(Math.min(one.to, act.to), Math.max(one.from, act.from)),
      );
      const isGiven = hasGiver(act) || /(?:ons|rai|mos)$/.test(tokens[act.from]?.lower ?? "");
      if (near.length === 0 || !isGiven || isOwnWork(act, act) || worksFor(act)) return [];
      const free = near.map(({ from, to }) => [startOf(from), endOf(to)] as const);
      return [{ matter: "price", start: startOf(act.from), end: endOf(act.to), free }];
    });
  }

  /** "We do not charge for training". */
  function worksFor(act: Part): boolean {
    return of("work").some(({ from }) => from >= act.to && from - act.to <= 4);
  }

  /** "The interface is firmly on the roadmap", "they will have the integration". */
  function promised(): FoundGrant[] {
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
        isOurs(word) ||
        /^(?:team|look)$/.test(tokens[product.to]?.lower ?? "")
      )
        return [];
      const [from, to] = [Math.min(word.from, product.from), Math.max(word.to, product.to)];
      return [{ matter: "date", start: startOf(from), end: endOf(to), free: [] }];
    });
  }

  function matterOf(act: Part): Part | null {
    const { part } = act;
    if (part === "strong_done" || part === "weak_done") {
      if (isInfinitive(act)) return null;
      const isStrong = part === "strong_done";
      return near(
        act,
        new Set<GiftPart>([...(isStrong ? given : strong), "percent"]),
        isHeading(act) ? "any" : "before",
      );
    }
    if (part === "assents")
      return near(act, new Set<GiftPart>([...strong, "weak_price", "weak_terms", "products"]));
    if (part === "free") return near(act, given);
    if (part === "gets")
      return near(
        act,
        new Set<GiftPart>(["price", "terms", "percent"]),
        endsSentence(act) ? "any" : "behind",
      );
    const isOrder = part === "orders" && isFirst(act);
    const isGiven = part === "inflected" || hasGiver(act);
    if (part === "lowering" && (isGiven || isFirst(act))) return near(act, money);
    if ((part === "strong_acts" && isGiven) || part === "inflected" || isOrder)
      return near(act, new Set<GiftPart>(["percent"]), "behind") ?? near(act, strong) ?? near(act, given);
    return part === "weak_acts" && isGiven ? near(act, strong) : null;
  }

  function near(
    act: Part,
    wanted: ReadonlySet<GiftPart>,
    side: "any" | "before" | "behind" = "any",
  ): Part | null {
    const reached = parts.filter(
      (one) =>
        wanted.has(one.part) &&
        !isPraise(one) &&
        ((side !== "before" && one.from >= act.to) || (side !== "behind" && one.to <= act.from)) &&
        gap(one, act) <= farthest &&
        isOneStretch(Math.min(one.to, act.to), Math.max(one.from, act.from)) &&
        !crossesColon(act, one) &&
        !wantedIn(Math.min(one.to, act.to), Math.max(one.from, act.from)),
    );
    return reached.sort((a, b) => gap(a, act) - gap(b, act))[0] ?? null;
  }

  function isOneStretch(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (/^[;.!?()]$/.test(tokens[at]?.lower ?? "")) return false;
    return true;
  }

  /** "I give Dana credit for the early wins." */
  function isPraise({ from, to }: Part): boolean {
    return tokens[from]?.lower === "credit" && /^(?:for|where|to)$/.test(tokens[to]?.lower ?? "");
  }

  /** "Remove the worry: look up the notice clause": the order ends at the colon. */
  function crossesColon(a: Part, b: Part): boolean {
    if (/done$/.test(a.part) || a.part === "free") return false;
    return tokens.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)).some(({ lower }) => lower === ":");
  }

  /** "has to be agreed": not yet. */
  function isInfinitive({ from }: Part): boolean {
    return /^(?:be|to|werden|être|ser|not|nicht)$/.test(tokens[from - 1]?.lower ?? "");
  }

  /** "Granted: 10 %". */
  function isHeading({ from, to }: Part): boolean {
    return from === first && tokens[to]?.lower === ":";
  }

  /** German puts the verb last: "dass sie den Rabatt bekommen". */
  function endsSentence({ from, to }: Part): boolean {
    return /en$/.test(tokens[from]?.lower ?? "") && /^[.,;!]?$/.test(tokens[to]?.lower ?? "");
  }

  function hasGiver(act: Part): boolean {
    return of("givers").some(({ from, to }) =>
      to <= act.from
        ? act.from - to <= nearGiver && isOneStretch(to, act.from) && !wantedIn(to, act.from)
        : from >= act.to && from - act.to <= 1,
    );
  }

  function wantedIn(from: number, to: number): boolean {
    return of("wanted").some((one) => one.from >= from && one.to <= to);
  }

  /** The first word of a sentence or a step, or of what stands behind a colon or "and". */
  function isFirst({ from }: Part): boolean {
    return (
      from === first || /^(?::|and|then|please|und|dann|et|puis|y|luego)$/.test(tokens[from - 1]?.lower ?? "")
    );
  }

  /** "free training", "we offer a workshop on pricing": what is given is our own work. */
  function isOwnWork(act: Part, matter: Part): boolean {
    const to = Math.max(act.to, matter.to);
    return of("work").some(
      (one) =>
        (one.from >= act.to && one.to <= matter.from) ||
        (one.from >= to && one.from - to <= 1) ||
        (act.part === "free" && gap(one, act) <= 3),
    );
  }

  /** "We will have the integration team on the call": it is we who have it. */
  function isOurs({ part, from }: Part): boolean {
    const before = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
    return (
      part === "gets" &&
      before.some((word) =>
        /^(?:we|i|our|us|wir|ich|unser\p{L}*|nous|je|notre|nos|nosotros|nuestr\p{L}*|engineering)$/u.test(
          word,
        ),
      )
    );
  }

  /** What is said to arrive on a day. */
  function dated(): FoundGrant[] {
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
    if (!days.includes(dayMark)) return [];
    const fixes = repaired.flatMap((one): FoundGrant[] => {
      const isDated = days.slice(startOf(Math.max(0, one.from - 8)), endOf(one.to) + 40).includes(dayMark);
      return isDated && !isOwnWork(one, one)
        ? [{ matter: "date", start: startOf(one.from), end: endOf(one.to), free: [] }]
        : [];
    });
    if (fixes.length > 0) return fixes;
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

  function freeIn(from: number, to: number): FoundGrant["free"] {
    const instead = tokens.flatMap(({ lower }, at) =>
      at >= from && at < to && /^(?:instead|statt|anstatt|lieu|lugar)$/.test(lower)
        ? [{ from: at, to: at + 2 }]
        : [],
    );
    return [...of("free", "strong_done", "weak_done", "terms", "price", "whole"), ...instead]
      .filter((one) => one.from >= from && one.to <= to)
      .map((one) => [startOf(one.from), endOf(one.to)] as const);
  }

  function startOf(token: number): number {
    return tokens[token]?.start ?? 0;
  }

  function endOf(token: number): number {
    return tokens[token - 1]?.end ?? sentence.length;
  }
}

const denial =
  /^(?:not|n't|no|nothing|never|none|nichts|nicht|kein\p{L}*|rien|pas|aucun\p{L}*|nada|ningun\p{L}*|ningún)$/u;
/** What is done to a defect: "the ticket gets an owner" promises no fix. */
const repairs =
  /fix|resolv|solv|clos|sort|repair|correct|gone|done|beh[oe]b|gelöst|löst|résol|corrig|répar|resuel|resol|arregl|correg|soluc/iu;
/** Who gets it will have it. */
const sure =
  /^(?:will|wird|werden|bekommt|bekommen|erhält|erhalten|aura|auront|aurez|tendrá|tendrán|contará|contarán|va|van|gets|receives)$/;

type Part = Pick<Mark, "from" | "to"> & { readonly part: GiftPart };

const gap = (a: Pick<Mark, "from" | "to">, b: Pick<Mark, "from" | "to">): number =>
  a.from >= b.to ? a.from - b.to : b.from - a.to;

const kindOf = (part: GiftPart): Matter =>
  part === "terms" || part === "weak_terms" ? "terms" : part === "products" ? "date" : "price";
