import type { Topic } from "./rule.ts";
import { allTopics } from "./topics/all-topics.ts";

/** Stems by their length, so that a word is looked up a few times instead of being searched for hundreds of stems. */
const byLength = new Map<number, Map<string, Topic[]>>();
for (const topic of allTopics) {
  for (const stem of topic.stems.split(" ")) {
    const stems = byLength.get(stem.length) ?? new Map<string, Topic[]>();
    stems.set(stem, [...(stems.get(stem) ?? []), topic]);
    byLength.set(stem.length, stems);
  }
}

const word = /[\p{L}\d][\p{L}\d'-]*|[$€£%]/gu;

/** The topics a sentence touches, by the beginnings of its words, in their fixed order. */
export function topicsOf(text: string): Topic[] {
  const touched = new Set<Topic>();
  const lower = text.toLowerCase();
  for (const [written] of lower.matchAll(word)) {
    for (const [length, stems] of byLength) {
      if (written.length < length) continue;
      for (const topic of stems.get(written.slice(0, length)) ?? []) touched.add(topic);
    }
  }
  return touched.size === 0 ? [] : allTopics.filter((topic) => touched.has(topic));
}
