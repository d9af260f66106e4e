import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import { factValue } from "../../facts/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { AccountGrounds, KnownFact } from "../grounds.ts";
import type { Sayings } from "../sayings/compile-sayings.ts";
import { stateOf, type TopicState } from "./known-facts.ts";
import type { SourceStates } from "./source-states.ts";
import { type TopicClaim, topicClaims } from "./topic-claims.ts";

/** What the facts say to a statement in words: they bear it out or contradict it. */
export type Judged = {
  readonly verdict: "supported" | "contradicted";
  readonly fact: string;
  /** Claim and fact side by side; for what is contradicted. */
  readonly why: string;
};

/** A share in words may be off by this much, and one in digits by a rounding. Conventions. */
const wordTolerance = 0.05;
const digitTolerance = 0.011;

/** Judges what sentences about one account say in words. What is known of the account is worked out once. */
export function topicJudge(
  sayings: Sayings,
  { facts = [] }: AccountGrounds,
  asOf: CalendarDate,
  ofSources: SourceStates,
  labelled: ReadonlyMap<string, string>,
) {
  const states = new Map<string, TopicState>();
  for (const [name, topic] of Object.entries(sayings.topics)) states.set(name, stateOf(topic, facts, asOf));
  const names = new Map([...labelled, ...namesOf(sayings, facts)]);
  return (sentence: string, read: ReturnType<Sayings["read"]>): Judged[] =>
    topicClaims(read, sayings, names).flatMap((claim) => {
      const judged = claim.share === null ? byStates(claim) : byShare(claim);
      if (judged === null) return [];
      const [verdict, fact] = judged;
      const words = oneSafeLine(sentence.slice(claim.start, claim.end), 80);
      return [{ verdict, fact: fact.id, why: `"${words}" contradicts ${say(fact)}` }];
    });

  /** The facts first; question and notes where they say nothing. */
  function byStates(claim: TopicClaim): readonly [Judged["verdict"], KnownFact] | null {
    const state = states.get(claim.topic);
    if (state !== undefined && state.holds.size + state.fails.size > 0) return byState(claim, state);
    return byState(claim, ofSources(claim.topic, names) ?? undefined);
  }

  function byShare({ topic: name, pole, share }: TopicClaim): readonly [Judged["verdict"], KnownFact] | null {
    const topic = sayings.topics[name];
    const part = topic?.share ?? null;
    const fact = facts.find(({ key }) => key === (part?.fact ?? topic?.change?.fact));
    if (share === null || fact === undefined || typeof fact.value !== "number") return null;
    if (part !== null && pole !== part.of && pole !== part.rest) return null;
    const is =
      part === null ? Math.abs(fact.value) : pole === part.of ? fact.value : Math.max(0, 1 - fact.value);
    const { value, bound, exact } = share;
    if (part === null && sameDirection(topic?.change, pole, fact.value) === false)
      return ["contradicted", fact];
    const off = exact ? digitTolerance : wordTolerance;
    const holds =
      bound === "more"
        ? is > value - 0.02
        : bound === "less"
          ? is < value + 0.02
          : Math.abs(is - value) <= off;
    // By how much usage changed may be told of another time than the fact's; a share of the whole may not.
    if (!holds && part === null && exact) return null;
    return [holds ? "supported" : "contradicted", fact];
  }
}

const sameDirection = (
  change: { readonly up: string; readonly down: string } | undefined,
  pole: string,
  value: number,
): boolean | null =>
  change === undefined || (pole !== change.up && pole !== change.down)
    ? null
    : (pole === change.up) === value > 0;

function byState(
  { pole, denied }: TopicClaim,
  state: TopicState | undefined,
): readonly [Judged["verdict"], KnownFact] | null {
  const against = denied ? state?.holds.get(pole) : state?.fails.get(pole);
  if (against !== undefined) return ["contradicted", against];
  const forIt = denied ? state?.fails.get(pole) : state?.holds.get(pole);
  return forIt === undefined ? null : ["supported", forIt];
}

/** Words of people's names by the topic they are; everybody else who is known is another subject. */
function namesOf({ topics }: Sayings, facts: readonly KnownFact[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const take = (text: string, topic: string): void => {
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}]{1,30}(?:-\p{Lu}\p{L}{1,30})?/gu))
      if (!names.has(word.toLowerCase())) names.set(word.toLowerCase(), topic);
  };
  for (const [topic, { named_by = [], named_in = [] }] of Object.entries(topics))
    for (const { key, value, quote } of facts) {
      if (named_by.includes(key) && typeof value === "string") take(value, topic);
      if (named_in.includes(key)) take(personIn(quote ?? ""), topic);
    }
  for (const { key, value } of facts)
    if (key === "stakeholder.contact" && typeof value === "string") take(value.split(",")[0] ?? "", "others");
  return names;
}

/** "The economic buyer, Lena Vogt, has left": two words with capitals in a row. */
const personIn = (quote: string): string => /\p{Lu}\p{Ll}{1,20} \p{Lu}\p{L}{1,30}/u.exec(quote)?.[0] ?? "";

/** A fact as its line begins, or the words of a source. */
const say = ({ id, key, value, unit }: KnownFact): string =>
  key === ""
    ? `${id}: "${oneSafeLine(String(value), 80)}"`
    : `${id} ${key} ${factValue({ key: key as FactKey, value, unit })}`;
