import { countWords } from "../../language/numbers/count-words.ts";
import type { ReadSentence, Sayings } from "../sayings/compile-sayings.ts";
import type { ScopeList, Topic } from "../sayings/sayings.ts";
import { findShare, type Share } from "./find-share.ts";

/** A sentence says that a pole of a topic holds, or that it does not, or how much of the topic is at it. */
export type TopicClaim = {
  readonly topic: string;
  readonly pole: string;
  readonly denied: boolean;
  readonly share: Share | null;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
};

/** So many tokens may stand between a topic and what is said of it behind it, and before it. Conventions. */
const farthest = 12;
const nearest = 6;

/** A label in front of a colon has at most so many tokens. A convention. */
const longestLabel = 4;

const counts = new RegExp(`^(?:\\d{1,4}|one|${countWords.join("|")})$`);

type Subject = { readonly topic: string; readonly from: number; readonly to: number };
type Pole = Subject & { readonly pole: string };

/**
 * What a sentence states of the topics. `names` gives the topic of a person by a word of the name, in lower case.
 * Questions, conditions, wishes, plans and what others say state nothing.
 */
export function topicClaims(
  { tokens, marks }: ReadSentence,
  { topics }: Sayings,
  names: ReadonlyMap<string, string>,
): TopicClaim[] {
  if (tokens.at(-1)?.lower === "?") return [];
  const subjects = subjectsIn();
  const claims: TopicClaim[] = [];
  const settled = new Set<Subject>();
  for (const { meaning, from, to } of marks) {
    if (meaning.role !== "pole") continue;
    const topic = topics[meaning.topic];
    if (topic === undefined) continue;
    const pole: Pole = { topic: meaning.topic, pole: meaning.pole, from, to };
    const subject = meaning.alone ? pole : subjectOf(pole);
    if (subject === null || subject.topic !== pole.topic) continue;
    if (isUnstated(subject, pole, topic)) continue;
    settled.add(subject);
    const claim = claimOf(subject, pole, topic);
    if (claim !== null) claims.push(claim);
  }
  for (const subject of subjects) {
    const topic = topics[subject.topic];
    if (topic === undefined || settled.has(subject)) continue;
    const pole = existence(subject, topic);
    if (pole !== null && !isUnstated(subject, { ...subject, pole }, topic))
      claims.push(placed({ topic: subject.topic, pole, denied: false, share: null }, subject, subject));
  }
  return claims;

  function subjectsIn(): Subject[] {
    const found = marks.flatMap(({ meaning, from, to }): Subject[] =>
      meaning.role === "about" ? [{ topic: meaning.topic, from, to }] : [],
    );
    for (const [at, { lower, capital }] of tokens.entries()) {
      const topic = capital ? names.get(lower) : undefined;
      if (topic !== undefined) found.push({ topic, from: at, to: at + 1 });
    }
    return found.sort((a, b) => a.from - b.from);
  }

  /** What a word is said of: the topic right behind it ("open tickets"), else the last one before it, else the next. */
  function subjectOf(pole: Pole): Subject | null {
    const own = subjects.filter(({ from, to }) => to <= pole.from || from >= pole.to);
    const behind = own.find(({ from }) => from >= pole.to);
    const attributive = behind !== undefined && behind.from - pole.to <= 0 && behind.topic === pole.topic;
    if (attributive) return behind;
    const before = own.filter(({ to }) => to <= pole.from && sameStretch(to, pole.from));
    const last = before.at(-1);
    const close = before.filter(({ to }) => last !== undefined && to >= last.from);
    const fitting = close.find(({ topic }) => topic === pole.topic) ?? last;
    if (fitting !== undefined && pole.from - fitting.to <= farthest) return fitting;
    const fits =
      behind !== undefined && behind.from - pole.to <= nearest && sameStretch(pole.to, behind.from, 0);
    return fits ? behind : null;
  }

  /** "Usage: down 22 %": the colon behind a label in front parts nothing. */
  function sameStretch(from: number, to: number, label = longestLabel): boolean {
    for (let at = from; at < to; at += 1) {
      const sign = tokens[at]?.lower ?? "";
      if (/^[;.:!?]$/.test(sign) && !(sign === ":" && at <= label)) return false;
    }
    return true;
  }

  /** Where the clause begins or ends that a token stands in. */
  function clauseStart(at: number): number {
    for (let from = at; from > 0; from -= 1) {
      if (/^[,;:()]$|^[-.]{1,2}$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 1]?.glued !== true)
        return from;
      if (/^[,;:()]$/.test(tokens[from - 1]?.lower ?? "")) return from;
      if (hasCue("breaks", from - 1, from)) return from;
    }
    return 0;
  }

  function clauseEnd(at: number): number {
    for (let to = at; to < tokens.length; to += 1)
      if (/^[,;:()]$/.test(tokens[to]?.lower ?? "") || hasCue("breaks", to, to + 1)) return to;
    return tokens.length;
  }

  function hasCue(cue: ScopeList, from: number, to: number): boolean {
    return marks.some(
      (mark) => mark.meaning.role === "cue" && mark.meaning.cue === cue && mark.from >= from && mark.to <= to,
    );
  }

  function isUnstated(subject: Subject, pole: Pole, topic: Topic): boolean {
    const first = Math.min(subject.from, pole.from);
    const from = Math.min(clauseStart(first), clauseStart(pole.from));
    const to = clauseEnd(Math.max(subject.to, pole.to));
    if (hasCue("supposed", 0, pole.to) || hasCue("modal", from, to)) return true;
    if (hasCue("reported", from, to) || hasCue("another", Math.max(0, subject.from - 2), subject.from))
      return true;
    if (topic.share === undefined && topic.change === undefined && isPartial(subject, pole)) return true;
    const isLasting = topic.lasting?.includes(pole.pole) === true || pole === subject;
    return !isLasting && hasCue("past", from, to);
  }

  /** "Eight of the twelve tickets": what is said is said of a part. */
  function isPartial({ from }: Subject, { pole }: Pole): boolean {
    if (pole === "closed" && counts.test(tokens[from - 1]?.lower ?? "")) return true;
    const before = tokens.slice(Math.max(0, from - 5), from).map(({ lower }) => lower);
    const of = before.findLastIndex((word) => /^(?:of|von|sur|de)$/.test(word));
    return of > 0 && counts.test(before[of - 1] ?? "");
  }

  function isDenied(subject: Subject, pole: Pole): boolean {
    const first = Math.min(subject.from, pole.from);
    const from = Math.max(clauseStart(pole.from), Math.min(first, pole.from - 4));
    return hasCue("negations", from, Math.min(pole.to + 2, clauseEnd(pole.to)));
  }

  function isNone({ from }: Subject): boolean {
    return hasCue("negations", Math.max(0, from - 2), from);
  }

  function claimOf(subject: Subject, pole: Pole, topic: Topic): TopicClaim | null {
    const share =
      topic.share === undefined && topic.change === undefined
        ? null
        : findShare({ tokens, marks }, subject, pole);
    if (share !== null) return placed({ ...pole, denied: false, share }, subject, pole);
    if (subject !== pole && topic.none !== undefined && isNone(subject))
      return placed({ topic: pole.topic, pole: topic.none, denied: false, share: null }, subject, pole);
    if (Object.keys(topic.poles).length === 0) return null;
    return placed({ ...pole, denied: isDenied(subject, pole), share: null }, subject, pole);
  }

  function existence(subject: Subject, topic: Topic): string | null {
    // "We have lost our champion": what is said of it counts, not that there is one.
    const [from_, to_] = [clauseStart(subject.from), clauseEnd(subject.to)];
    const isSaid = marks.some(
      ({ meaning, from, to }) =>
        meaning.role === "pole" && meaning.topic === subject.topic && from >= from_ && to <= to_,
    );
    if (isSaid) return null;
    if (isNone(subject)) return topic.none ?? null;
    const from = Math.max(clauseStart(subject.from), subject.from - 4);
    // "Nobody has followed Miriam": what nobody has is not there.
    if (hasCue("negations", clauseStart(subject.from), subject.from)) return null;
    return topic.some !== undefined && hasCue("exists", from, subject.from) ? topic.some : null;
  }

  function placed(
    { topic, pole, denied, share }: Pick<TopicClaim, "topic" | "pole" | "denied" | "share">,
    a: { readonly from: number; readonly to: number },
    b: { readonly from: number; readonly to: number },
  ): TopicClaim {
    const start = tokens[Math.min(a.from, b.from)]?.start ?? 0;
    const end = tokens[Math.max(a.to, b.to) - 1]?.end ?? start;
    return { topic, pole, denied, share, start, end };
  }
}
