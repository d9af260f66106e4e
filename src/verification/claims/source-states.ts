import type { AccountGrounds, KnownFact } from "../grounds.ts";
import type { Sayings } from "../sayings/compile-sayings.ts";
import type { SourceSentences } from "./source-sentences.ts";
import { topicClaims } from "./topic-claims.ts";

/** What question and notes say of a topic in words, where no fact does. */
export type SourceStates = (
  topic: string,
  names: ReadonlyMap<string, string>,
) => {
  readonly holds: ReadonlyMap<string, KnownFact>;
  readonly fails: ReadonlyMap<string, KnownFact>;
} | null;

/** Sources of one account alone: of several it is not certain whom a sentence is about. */
export function sourceStates(
  sayings: Sayings,
  accounts: readonly AccountGrounds[],
  sources: SourceSentences,
  rely: (words: string) => void,
): SourceStates {
  let told: ReadonlyMap<string, ReadonlyMap<string, string>> | null = null;
  return (topic, names) => {
    if (accounts.length > 1) return null;
    told ??= poles(names);
    const said = told.get(topic);
    const facts = sayings.topics[topic]?.facts;
    if (said === undefined || facts === undefined) return null;
    const against = (pole: string): ReadonlySet<string> =>
      new Set(facts.filter(({ holds }) => holds.includes(pole)).flatMap(({ fails }) => fails));
    const holds = new Map<string, KnownFact>();
    const fails = new Map<string, KnownFact>();
    for (const [pole, text] of said) {
      holds.set(pole, source(text, rely));
      for (const other of against(pole)) fails.set(other, source(text, rely));
    }
    // Of sources that say both nothing follows.
    for (const pole of [...fails.keys()]) if (said.has(pole)) return null;
    return { holds, fails };
  };

  function poles(names: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
    const found = new Map<string, Map<string, string>>();
    for (const { text } of sources.all())
      for (const { topic, pole, denied, share } of topicClaims(sayings.read(text), sayings, names)) {
        if (denied || (share !== null && sayings.topics[topic]?.change === undefined)) continue;
        const known = found.get(topic) ?? new Map<string, string>();
        if (!known.has(pole)) known.set(pole, text);
        found.set(topic, known);
      }
    for (const { topic, pole, text } of measuredIn(sources))
      if (!found.has(topic)) found.set(topic, new Map([[pole, text]]));
    return found;
  }
}

const measure =
  /^\s*(NPS|CSAT)\b[^:\d−-]{0,20}[:=]?\s*([-−]?\d{1,3}(?:[.,]\d)?)\s*(%|(?:of|von|sur|de|\/|out of)\s*5)?/iu;

/** Levels that labelled figures show: "NPS: -20", "CSAT : 3,2 sur 5". The limits are those of the topics' facts. */
function measuredIn(sources: SourceSentences): { topic: string; pole: string; text: string }[] {
  return sources.all().flatMap(({ text }) => {
    const [, name = "", written = "", scale = ""] = measure.exec(text) ?? [];
    const value = Number(written.replace("−", "-").replace(",", "."));
    if (name === "" || !Number.isFinite(value)) return [];
    if (/nps/i.test(name))
      return value < 0 || value >= 30 ? [{ topic: "nps_level", pole: value < 0 ? "low" : "high", text }] : [];
    const share = scale.startsWith("%") ? value / 100 : value / 5;
    if (scale === "" || (share >= 0.7 && share < 0.84)) return [];
    return [{ topic: "csat", pole: share < 0.7 ? "poor" : "good", text }];
  });
}

/** A sentence of a source in the place of a fact; what rests on it is kept. */
function source(text: string, rely: (words: string) => void): KnownFact {
  rely(text);
  return { id: "the notes", key: "", value: text, unit: "text" };
}
