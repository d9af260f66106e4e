import { ordinaryNames } from "../../language/names/ordinary-names.ts";
import type { Sayings } from "../sayings/compile-sayings.ts";
import type { SourceSentences } from "./source-sentences.ts";

const label =
  /^\s*[-*•]?\s*(\p{L}[\p{L} -]{2,30}?)\s?:\s*(?:(?:Dr|Prof|Mr|Ms|Mrs|Frau|Herr|Mme|M)\.?\s)?(\p{Lu}\p{L}{1,24}(?: \p{Lu}\p{L}{1,24})?)/u;

/** So many sentences of the sources are looked at; a convention. */
const most = 4000;

/** Words of names behind a label that is a topic: "Championin: Sabine Krahl" names the champion. In lower case. */
export function labelledNames(sources: SourceSentences, sayings: Sayings): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { text } of sources.all().slice(0, most)) {
    const [, name = "", person = ""] = label.exec(text) ?? [];
    if (name === "") continue;
    const topic = sayings
      .read(name)
      .marks.flatMap(({ meaning }) => (meaning.role === "about" ? [meaning.topic] : []))
      .find((one) => sayings.topics[one]?.named_by !== undefined);
    if (topic === undefined) continue;
    for (const word of person.toLowerCase().split(" "))
      if (!ordinaryNames.has(word) && !names.has(word)) names.set(word, topic);
  }
  return names;
}
