import { oneSafeLine } from "../../finding/safe-text.ts";
import type { SourceSentences } from "./source-sentences.ts";

const name = /\p{Lu}[\p{L}-]{1,24}/gu;

/** How far around a quotation its speaker is looked for. A convention. */
const reach = 140;

/**
 * Who says the words in the source, where the answer gives them to somebody else; null where it does not, where it names
 * nobody, or where the source does not. Words of people's names alone count.
 */
export function otherSpeaker(
  line: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
  sources: SourceSentences,
): string | null {
  const people = sources.people();
  const named = (text: string): string[] =>
    [...text.matchAll(name)].map(([word]) => word).filter((word) => people.has(word.toLowerCase()));
  const lead =
    line
      .slice(Math.max(0, start - reach), start)
      .split(/(?<=[.!?;])\s/)
      .at(-1) ?? "";
  const behind = line.slice(end, end + 60).split(/[.!?;]\s/)[0] ?? "";
  const given = [...named(lead), ...named(behind)];
  const source = given.length === 0 ? null : sources.lineOf(words);
  if (source === null) return null;
  const outside = (text: string): string => text.replace(/["“„«][^"“”„«»]{2,400}["”“»]/g, " ");
  const here = named(outside(source.line));
  const speakers = here.length > 0 ? here : named(outside(source.before));
  if (speakers.length === 0 || given.some((word) => speakers.includes(word))) return null;
  return oneSafeLine(speakers.slice(0, 2).join(" "), 60);
}
