import { eachMatch } from "../patterns/each-match.ts";
import { lazyPattern } from "../patterns/lazy-pattern.ts";
import { testPattern } from "../patterns/pattern.ts";
import type { Sentence } from "./sentence.ts";

/** Why a part of a sentence states no fact: it is denied, supposed, asked, or only planned. */
export type Mood = "negated" | "supposed" | "asked" | "planned";

export type Scope = {
  readonly start: number;
  readonly end: number;
  readonly moods: ReadonlySet<Mood>;
};

/** The marks of a sentence that decide about mood, found once. */
type Marks = {
  readonly breaks: readonly number[];
  readonly negations: readonly number[];
  readonly suppositions: readonly Supposition[];
  readonly plans: readonly number[];
  /** Where the asking part starts; Infinity when nothing is asked. */
  readonly askedFrom: number;
  /** Answerable with yes or no, so that nothing after it is presupposed. */
  readonly polar: boolean;
};

/** `rest`: everything after it depends on it, not only its own clause. */
type Supposition = { readonly at: number; readonly rest: boolean };

const breakMark = lazyPattern(
  () =>
    /[;:()]|,|\s[-–—]+\s|\b(?:but|and|because|since|while|whereas|although|though|so|which|who|whose|given|after|with|where|now that|plus|when|if|unless|until|before|once|as soon as)\b/gi,
);
const negation = lazyPattern(
  () =>
    /\b(?:not(?! only)|no(?! longer (?:with|at|there|works?|employed))|never|none|neither|nor|nobody|without|cannot|deny|denies|denied|zero|hardly|nothing|stopped short|false|untrue|refus(?:e|es|ed|ing)|yet to|decided against|ruled out|against it|far from|didnt|doesnt|isnt|hasnt|havent|wasnt|dont|wont)\b|n't\b/gi,
);
const conditional = lazyPattern(
  () =>
    /\b(?:if|in case|unless|suppose|supposing|assuming|imagine|what if|whether|should (?:he|she|they|we|it|the|our|their)|in the event|provided that|hypothetically|for example|e\.g\.?|for instance|let's say|as soon as|once|doubt|doubts|wonder|wonders|wondering)\b/gi,
);
/** "Had she left, …": a condition by its word order. */
const inverted = /^\W*(?:had|were|should) (?:the|our|their|they|he|she|it|we|[a-z]+(?:'s)?)\b/i;
const tentative = lazyPattern(
  () =>
    /\b(?:would(?! (?:like|love))|might|could|perhaps|maybe|possibly|potentially|probably|likely|rumou?r|rumou?rs|rumou?red|allegedly|supposedly|apparently|unconfirmed|speculation|risk of|risk that|worried that|worry that|afraid|fear|fears|fearing|concerned that|unsure|not sure|unclear|unlikely|pretend|ought to|hope|hopes|hoping|(?:we|they|she|he|i)'d(?! (?:like|love))|wouldn't|prevent|avoid)\b/gi,
);
const plan = lazyPattern(
  () =>
    /\b(?:will|won't|going to|gonna|plan to|plans to|planning to|planned|aim|aims to|aiming|intend to|intends to|expect to|expects to|expected to|target is|targeting|scheduled to|by the end of next|we'll|they'll|she'll|he'll|it'll|i'll|need to|needs to|must|should|want to|wants to|try to|let's|about to|to-do|todo)\b/gi,
);
const idiom = lazyPattern(
  () => /\b(?:if (?:i remember|i recall|i'm not mistaken|memory serves|i am not mistaken)|as if|if not)\b/gi,
);

const auxiliary =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|am|isn't|aren't|don't|doesn't|didn't|hasn't|haven't|won't|wouldn't|shouldn't|can't";
const wh =
  "what|what's|whats|how|how's|why|who|who's|when|where|which|whom|whose|any|thoughts|ideas|advice|next steps";
const polarStart = testPattern(
  `^(?:[^a-zà-ɏ]*(?:so|and|but|or|also|then|ok|hi|hey)?\\W*)(?:${auxiliary})\\b`,
);
const whStart = testPattern(
  `^(?:[^a-zà-ɏ]*(?:so|and|but|or|also|then|ok|hi|hey|now|exactly|to|by|in|for|at|about|on)?\\W*)(?:${wh})\\b`,
);
/** Introduces what the asker takes for granted inside a wh-question. */
const givenInWh =
  /^\W*(?:with|where|now that|given|since|because|after|while|whose|although|though|whereas|but|who)\b/i;
const givenInPolar = /^\W*(?:now that|given|although|though)\b/i;
const pastAfterWhen =
  /^\W*when\b[^,;]{0,60}?\b(?:was|were|did|had|left|quit|resigned|went|fell|[a-zà-ɏ]{2,14}ed)\b/i;

const cache = new WeakMap<Sentence, Marks>();

const places = (pattern: RegExp, text: string): number[] =>
  eachMatch(pattern, text).map((match) => match.index);

function marksOf(sentence: Sentence): Marks {
  const known = cache.get(sentence);
  if (known) return known;
  const text = sentence.text.replace(idiom(), (words) => " ".repeat(words.length));
  const breaks = [0, ...places(breakMark(), text), text.length];
  const months = new Set(places(/\b(?:May|March|Will)\b(?! (?:be|not|have))/g, text));
  const suppositions: Supposition[] = [
    ...places(conditional(), text).map((at) => ({ at, rest: true })),
    ...(inverted.test(text) && !sentence.asked ? [{ at: 0, rest: true }] : []),
    ...places(tentative(), text).map((at) => ({ at, rest: false })),
    ...places(/\bmay\b(?! ?\d)/g, text).map((at) => ({ at, rest: false })),
    ...places(/\bwhen\b/gi, text)
      .filter((at) => !pastAfterWhen.test(text.slice(at, at + 100)))
      .map((at) => ({ at, rest: false })),
  ];
  const marks: Marks = {
    breaks,
    negations: places(negation(), text),
    suppositions,
    plans: places(plan(), text).filter((at) => !months.has(at)),
    ...asking(sentence, text, breaks),
  };
  cache.set(sentence, marks);
  return marks;
}

function asking(
  sentence: Sentence,
  text: string,
  breaks: readonly number[],
): Pick<Marks, "askedFrom" | "polar"> {
  if (!sentence.asked) {
    const indirect =
      /\b(?:ask(?:ed|ing|s)? (?:\w+ )?(?:whether|if)|find out|check (?:if|whether)|confirm (?:if|whether|that)|(?:don't|do not|doesn't) know|not known|unknown|please (?:check|confirm|find)|tbd|tbc|to be confirmed|n\/a)\b/i.exec(
        text,
      );
    return {
      askedFrom: indirect ? indirect.index : Number.POSITIVE_INFINITY,
      polar: true,
    };
  }
  for (const at of breaks) {
    const rest = text.slice(at, at + 60).replace(/^(?:[,;:()]|\s[-–—]+\s)/, " ");
    if (
      at > 0 &&
      /^\W*(?:who|whose|which|when|where)\b/i.test(rest) &&
      !/^\W*(?:who|which|when|where) (?:is|do|does|should|can|will)\b/i.test(rest)
    )
      continue;
    if (polarStart().test(rest)) return { askedFrom: at, polar: true };
    if (whStart().test(rest)) return { askedFrom: at, polar: false };
  }
  return { askedFrom: 0, polar: true };
}

/** The clause around a match and what keeps it from being a plain statement. */
export function judgeScope(sentence: Sentence, from: number, to: number): Scope {
  const marks = marksOf(sentence);
  let start = 0;
  let end = sentence.text.length;
  for (const at of marks.breaks) {
    if (at <= from) start = at;
    else if (at >= to) {
      end = at;
      break;
    }
  }
  const inside = (at: number) => at >= start && at < end;
  const moods = new Set<Mood>();
  if (marks.negations.some(inside) || deniedList(sentence.text, marks.negations, from)) moods.add("negated");
  if (marks.suppositions.some(({ at, rest }) => inside(at) || (rest && clauseStart(marks, at) < to)))
    moods.add("supposed");
  if (marks.plans.some(inside)) moods.add("planned");
  if (marks.askedFrom < to && !takenForGranted(sentence.text, marks, start, from)) moods.add("asked");
  return { start, end, moods };
}

/** "no P1, Sev1 or escalation": the denial reaches over the commas of a list with "or". */
function deniedList(text: string, negations: readonly number[], from: number): boolean {
  const last = negations.filter((at) => at < from).at(-1);
  return last !== undefined && from - last < 80 && /\b(?:or|nor)\b/i.test(text.slice(last, from));
}

const clauseStart = (marks: Marks, at: number): number =>
  marks.breaks.filter((stop) => stop <= at).at(-1) ?? 0;

/** A subordinate clause of a question can state what its asker takes for granted: "now that our champion left". */
function takenForGranted(text: string, marks: Marks, start: number, from: number): boolean {
  const given = marks.polar ? givenInPolar : givenInWh;
  const openers = marks.breaks.filter((at) => at > marks.askedFrom && at <= from);
  if (start < marks.askedFrom) return false;
  return openers.some((at) => {
    const words = text.slice(at, at + 100);
    return given.test(words) || (!marks.polar && pastAfterWhen.test(words));
  });
}
