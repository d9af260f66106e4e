import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import { clauseAround } from "./clause-around.ts";
import type { Phrasebook } from "./compile.ts";
import type { Mood } from "./phrasebook.ts";
import { wordFlag } from "./word-flags.ts";

type Cue = {
  readonly from: number;
  readonly to: number;
  readonly mood: Mood;
  readonly reach: "clause" | "rest" | "near" | "all";
};

/** What decides about the mood of a cell's parts, found once. */
export type Moods = {
  /** Places where a clause begins, from 0. */
  readonly breaks: readonly number[];
  readonly cues: readonly Cue[];
  /** Where the asking part starts; Infinity when nothing is asked. */
  readonly askedFrom: number;
  /** Answerable with yes or no, so that nothing in it is taken for granted. */
  readonly polar: boolean;
};

const sign = /^[;:(),\u2026]$|^\.+$|^->$/;

/** How far a cue reaches within its clause, in tokens; a convention. */
const farthest = 18;

/** What dictation puts between two thoughts. */
const hesitation = /^(?:um|uh|uhm|erm|er|hmm|okay|oh|anyway|yeah)$/;

const shortened = /^(?:no|nr|mr|mrs|ms|dr|st|vs|approx|prof|ca|e|g|i)$/;

/** Finds clauses, cues and the asking part of a cell. */
export function readMoods(
  tokens: readonly Token[],
  asked: boolean,
  book: Phrasebook,
  {
    supposed,
    spans,
    flags,
    foreign,
    year,
  }: {
    readonly supposed: boolean;
    readonly spans: readonly Span[];
    /** Of each token, what it can begin. */
    readonly flags: Uint8Array;
    /** Its words were glossed from another language. */
    readonly foreign: boolean;
    readonly year: number;
  },
): Moods {
  const breaks = [0];
  const cues: Cue[] = supposed ? [{ from: 0, to: 0, mood: "supposed", reach: "rest" }] : [];
  const covered = new Uint8Array(tokens.length);
  for (const { kind, from, to } of spans) if (kind === "date") covered.fill(1, from, to);
  for (let at = 0; at < tokens.length; at += 1) {
    if (((flags[at] ?? 0) & wordFlag.idiom) === 0) continue;
    const idiom = book.idioms.longestAt(tokens, at);
    if (idiom) covered.fill(1, at, at + idiom.length);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const dash = token.lower === "-" && !token.glued && tokens[at + 1]?.glued === false;
    if (
      dash ||
      (token.kind === "sign" &&
        sign.test(token.lower) &&
        !(token.lower === "." && shortened.test(tokens[at - 1]?.lower ?? "")) &&
        !(token.glued && tokens[at + 1]?.glued && token.lower !== "("))
    )
      breaks.push(at);
    if (covered[at] === 1) continue;
    const can = flags[at] ?? 0;
    if (
      ((can & wordFlag.break) !== 0 &&
        book.breaks.longestAt(tokens, at) &&
        !(foreign && preposition.test(token.lower))) ||
      (token.kind === "word" && token.lower.length <= 6 && hesitation.test(token.lower))
    )
      breaks.push(at);
    // "In 2022 they threatened to leave": a year gone by.
    if (
      token.lower === "in" &&
      /^20\d\d$/.test(tokens[at + 1]?.lower ?? "") &&
      Number(tokens[at + 1]?.lower) < year
    )
      cues.push({ from: at, to: at + 2, mood: "past", reach: "clause" });
    if (foreign && isBygone(tokens, at, spans))
      cues.push({ from: at, to: at + 1, mood: "past", reach: "clause" });
    if (token.lower === "when" && !asked && !isPast(tokens, at))
      cues.push({ from: at, to: at + 1, mood: "supposed", reach: "rest" });
    if ((can & wordFlag.cue) === 0) continue;
    const cue = book.cues.longestAt(tokens, at);
    for (const { mood, reach } of cue?.values ?? [])
      cues.push({ from: at, to: at + (cue?.length ?? 1), mood, reach });
  }
  breaks.push(tokens.length);
  if (
    !asked &&
    /^(?:had|were|should)$/.test(tokens[0]?.lower ?? "") &&
    /^(?:the|our|their|they|he|she|it|we)$/.test(tokens[1]?.lower ?? "")
  )
    cues.push({ from: 0, to: 1, mood: "supposed", reach: "rest" });
  return { breaks, cues, ...asking(tokens, asked, breaks, cues, book) };
}

/** "bis März", "mit 24 Monaten": they begin a clause in English only; elsewhere another word stands for that. */
const preposition = /^(?:until|since|with|after|before)$/;

/** "Letztes Jahr hatten sie 300 Lizenzen": a word of the past beside a day that is over. */
const isBygone = (tokens: readonly Token[], at: number, spans: readonly Span[]): boolean =>
  tokens[at]?.lower === "had" &&
  spans.some(
    ({ kind, from, to }) =>
      kind === "date" &&
      Math.abs(from - at) < 6 &&
      tokens.slice(from, to).some(({ lower }) => lower === "last") &&
      tokens.slice(from, to).some(({ lower }) => lower === "year"),
  );

function asking(
  tokens: readonly Token[],
  asked: boolean,
  breaks: readonly number[],
  cues: readonly Cue[],
  book: Phrasebook,
): Pick<Moods, "askedFrom" | "polar"> {
  if (!asked) {
    const indirect = cues.find(({ mood }) => mood === "asked");
    return { askedFrom: indirect?.from ?? Number.POSITIVE_INFINITY, polar: true };
  }
  const lastStart = breaks.filter((at) => at < tokens.length - 1).at(-1) ?? 0;
  const tagAt =
    tokens[lastStart]?.kind === "sign" || tokens[lastStart]?.lower === "and" ? lastStart + 1 : lastStart;
  const tag = book.tags.longestAt(tokens, tagAt);
  if (tag && lastStart > 0 && tagAt + tag.length >= tokens.length - 1)
    return { askedFrom: lastStart, polar: true };
  for (const at of breaks) {
    let start = at;
    while (
      start < tokens.length &&
      (tokens[start]?.kind === "sign" || book.openers.has(tokens[start]?.lower ?? ""))
    )
      start += 1;
    const word = tokens[start]?.lower ?? "";
    if (
      at > 0 &&
      /^(?:who|whose|which|when|where)$/.test(word) &&
      !book.auxiliaries.has(tokens[start + 1]?.lower ?? "")
    )
      continue;
    if (book.auxiliaries.has(word) && tokens[start - 1]?.lower !== "n't")
      return { askedFrom: at, polar: true };
    if (book.interrogatives.has(word)) return { askedFrom: at, polar: false };
  }
  return { askedFrom: 0, polar: true };
}

/**
 * The moods of the words from `from` to `to`, and the clause they stand in. A cue inside one of the phrases that were
 * found there is a part of that phrase: "hasn't logged in" denies nothing.
 */
export function moodsOf(
  tokens: readonly Token[],
  moods: Moods,
  from: number,
  to: number,
  book: Phrasebook,
  phrases: readonly { readonly from: number; readonly to: number }[] = [],
): { readonly moods: ReadonlySet<Mood>; readonly start: number; readonly end: number } {
  const [start, end] = clauseAround(moods.breaks, tokens.length, { from, to });
  const found = new Set<Mood>();
  for (const cue of moods.cues) {
    if (
      cue.mood === "asked" ||
      phrases.some(({ from: start, to: end }) => start <= cue.from && end >= cue.to && cue.to > cue.from)
    )
      continue;
    const inside = cue.from >= start && cue.from < end;
    // "one payroll instead of four": what is replaced is denied, not what takes its place.
    const reach = /^(?:instead|rather)$/.test(tokens[cue.from]?.lower ?? "") ? from : to + 3;
    // In dictation no sign ends a clause, so what was wished twenty words ago is over.
    const near =
      cue.mood === "negated"
        ? cue.to > from - 9 && cue.from < reach
        : from - cue.to < farthest && cue.from - to < farthest;
    if (cue.reach === "all") found.add(cue.mood);
    else if (cue.reach === "near") {
      if (inside && cue.from >= from - 3 && cue.from <= to + 1) found.add(cue.mood);
    } else if (inside && near) found.add(cue.mood);
    else if (cue.reach === "rest" && clauseStart(moods, cue.from) < to && cue.from < to) found.add(cue.mood);
    else if (
      cue.mood === "negated" &&
      cue.from < from &&
      from - cue.from < 12 &&
      listed(tokens, cue.from, from)
    )
      found.add("negated");
  }
  if (moods.askedFrom < to && !takenForGranted(tokens, moods, start, from, book)) found.add("asked");
  return { moods: found, start, end };
}

/** "when they went live" tells of the past; "when the champion leaves" of what may come. */
const isPast = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + 9)
    .some(({ lower }) =>
      /^(?:was|were|did|had|has|have|left|quit|went|fell|came|met|got|told|said|is|are|'s)$|.[^e]ed$/.test(
        lower,
      ),
    );

/** "no P1, Sev1 or escalation": the denial reaches over the commas of a list with "or". */
const listed = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => lower === "or" || lower === "nor") &&
  !tokens.slice(from, to).some(({ lower }) => lower === "but" || lower === ".");

const clauseStart = (moods: Moods, at: number): number =>
  moods.breaks.filter((stop) => stop <= at).at(-1) ?? 0;

/** A subordinate clause of a question states what its asker takes for granted: "now that our champion left". */
function takenForGranted(
  tokens: readonly Token[],
  moods: Moods,
  start: number,
  from: number,
  book: Phrasebook,
): boolean {
  if (start < moods.askedFrom) return false;
  return moods.breaks.some((at) => {
    if (at <= moods.askedFrom || at > from) return false;
    const first = tokens[at]?.kind === "sign" ? at + 1 : at;
    const given = book.given.longestAt(tokens, first);
    if (!given) return false;
    // "Should I worry about Coldspring, who renew on Oct 1?": a clause behind a comma only adds to the name.
    if (moods.polar)
      return (
        /^(?:now|given|although|though|as)$/.test(tokens[first]?.lower ?? "") ||
        (tokens[at]?.lower === "," && /^(?:who|whose|which)$/.test(tokens[first]?.lower ?? ""))
      );
    return tokens[first]?.lower !== "when" || isPast(tokens, first);
  });
}
