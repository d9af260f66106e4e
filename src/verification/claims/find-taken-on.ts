import { deciders } from "../authority/partner-words.ts";
import type { Mark, ReadSentence, Sayings } from "../sayings/compile-sayings.ts";
import type { RoutePart } from "../sayings/sayings.ts";
import type { Understated } from "./find-routes.ts";

/** So many tokens may stand between what is done and by whom, and between leaving out and who is left out. Conventions. */
const farthest = 9;
const nearby = 6;

/**
 * Where a sentence takes on herself what others decide, whatever the route of the account: the matter ("the discount") and
 * that it is hers ("within my remit"), that she settles it herself, or that those who decide are left out ("without
 * Legal"). `isAsked` says that such a matter is spoken of before, so that "this" may be it. What is denied, supposed or
 * asked takes nothing on.
 */
export function findTakenOn(
  sentence: string,
  { tokens, marks }: ReadSentence,
  isAsked: boolean,
): Understated | null {
  if (tokens.at(-1)?.lower === "?") return null;
  const of = (part: RoutePart): Mark[] =>
    marks.filter(({ meaning }) => meaning.role === "route" && meaning.part === part);
  const isAbout = isMatter({ tokens, marks });
  if (!isAbout && !isAsked) return null;
  const hers = [...of("remit"), ...byHerself()].find((one) => !isCancelled(one));
  if (hers !== undefined && (isAbout || isAboutThis())) return placed(hers);
  const out = leftOut().find((one) => !isDenied(one.from) && !isSupposed(one.from) && !isKept(one.to));
  return out === undefined ? null : placed(out);

  /** "This is my call", and no work of her own beside it that "this" could be. */
  function isAboutThis(): boolean {
    const isOwn = marks.some(({ meaning }) => meaning.role === "gift" && meaning.part === "work");
    return !isOwn && tokens.some(({ lower }) => demonstrative.test(lower));
  }

  function byHerself(): Place[] {
    return of("myself").flatMap((self) => {
      const act = of("deciding").find((one) => gap(one, self) <= farthest && isOneStretch(one, self));
      const isHers = act !== undefined && tokens.some(({ lower }) => she.test(lower));
      return isHers && act !== undefined
        ? [{ from: Math.min(act.from, self.from), to: Math.max(act.to, self.to) }]
        : [];
    });
  }

  /** "no need to bring Finance into it", "without Legal", "inutile de solliciter qui que ce soit". */
  function leftOut(): Place[] {
    return of("skipping").flatMap((word) => {
      const end = tokens[word.to - 1]?.end ?? 0;
      const found = deciders().exec(sentence.slice(end, end + 80));
      const at = found === null ? -1 : tokens.findIndex(({ start }) => start >= end + found.index);
      const who = at === -1 ? undefined : { from: at, to: at + 1 };
      const others = [...(who === undefined ? [] : [who]), ...of("anyone")].find(
        (one) => one.from >= word.to && one.from - word.to <= nearby && isOneStretch(word, one),
      );
      const before =
        /^(?:muss|müssen|brauch\p{L}*|kann|bleib\p{L}*|do|does|need|needs|can|stay|stays|tiene|necesita|n)$/u.test(
          tokens[word.from]?.lower ?? "",
        );
      const subject = before ? subjectOf(word) : undefined;
      const one = others ?? subject;
      return one === undefined
        ? []
        : [{ from: Math.min(word.from, one.from), to: Math.max(word.to, one.to) }];
    });
  }

  /** "Finance does not have to be asked", "das Produktmanagement muss ich nicht fragen". */
  function subjectOf({ from, to }: Place): Place | undefined {
    const first = Math.max(0, from - 4);
    const start = tokens[first]?.start ?? 0;
    const isSkipped = of("skipped").some((one) => one.from >= to && one.from - to <= nearby);
    return isSkipped && deciders().test(sentence.slice(start, tokens[from]?.start ?? 0))
      ? { from: first, to: from }
      : undefined;
  }

  function isCancelled({ from, to }: Place): boolean {
    return (
      isDenied(from) ||
      isSupposed(from) ||
      /^(?:not|nicht|pas|no|kein\p{L}*|n't)$/u.test(tokens[to]?.lower ?? "")
    );
  }

  function isDenied(from: number): boolean {
    return marks.some(
      (mark) =>
        mark.meaning.role === "cue" &&
        mark.meaning.cue === "negations" &&
        mark.to <= from &&
        from - mark.to <= 7 &&
        isOneStretch(mark, { from, to: from }) &&
        !tokens.slice(mark.to, from).some(({ lower }) => lower === ","),
    );
  }

  /** "Without Finance we promise no discount": what stands behind is not done. */
  function isKept(to: number): boolean {
    return marks.some(
      (mark) =>
        mark.meaning.role === "cue" &&
        mark.meaning.cue === "negations" &&
        mark.from >= to &&
        isOneStretch({ from: to, to }, mark),
    );
  }

  function isSupposed(from: number): boolean {
    return marks.some(
      ({ meaning, to }) =>
        meaning.role === "cue" && meaning.cue === "supposed" && to <= from && from - to <= 12,
    );
  }

  function isOneStretch(a: Place, b: Place): boolean {
    const [from, to] = [Math.min(a.to, b.to), Math.max(a.from, b.from)];
    return !tokens.slice(from, to).some(({ lower }) => /^[;.!?:]$/.test(lower));
  }

  function placed({ from, to }: Place): Understated {
    return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? sentence.length };
  }
}

/** Whether a sentence speaks of what others decide. */
export const isMatter = ({ marks }: ReadSentence): boolean =>
  marks.some(
    ({ meaning }) =>
      (meaning.role === "route" && meaning.part === "matters") ||
      (meaning.role === "gift" && /^(?:price|terms|percent)$/.test(meaning.part)),
  );

/** Whether a source's sentence wants something that others decide: "they ask for a discount". */
export const asksForMatter = (text: string, sayings: Sayings): boolean => {
  const { marks } = sayings.read(text);
  const wants = marks.some(({ meaning }) => meaning.role === "gift" && meaning.part === "wanted");
  return wants && marks.some(({ meaning }) => meaning.role === "route" && meaning.part === "matters");
};

type Place = { readonly from: number; readonly to: number };

const gap = (a: Place, b: Place): number => (a.from >= b.to ? a.from - b.to : b.from - a.to);
const she =
  /^(?:i|i'll|ich|je|j|moi|yo|elena|myself|me|my|mein\p{L}*|decido|apruebo|concedo|resuelvo|firmo|autorizo|contesto|respondo|fijo|arreglo|gestiono|cierro|decidiré|resolveré)$/u;
const demonstrative = /^(?:this|it|that|das|dies|dieses|es|darüber|cela|ceci|ça|en|esto|eso|lo|ello)$/;
