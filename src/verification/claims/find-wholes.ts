import { countWords, foreignNumbers } from "../../language/numbers/count-words.ts";
import { numberWords } from "../../language/numbers/number-words.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import type { ReadSentence } from "../sayings/compile-sayings.ts";
import type { SourceSentences } from "./source-sentences.ts";

/** "2 of the 5 clinics have had the training": a part of a whole, in a sentence of a source. */
type Part = {
  readonly some: number;
  readonly whole: number;
  readonly noun: string;
  readonly others: ReadonlySet<string>;
  readonly text: string;
};

/** Words are the same by so many letters. A convention. */
const sameLetters = 5;
const most = 200;
const count = `\\d{1,5}|${countWords.join("|")}`;
const partOfWhole = lazyPattern(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d.,])(${count}|one|une?|ein\\p{L}*|un[oa]?) (?:\\p{L}{3,20} )?(?:of|out of|von|sur|de) (?:(?:the|their|our|den|der|ihren|les|leurs|las|los|sus) )?(${count}) (\\p{L}{4,30})`,
      "giu",
    ),
);
const all =
  /^(?:all|every|each|both|alle|sämtliche|jede|jeder|jedes|beide|tous|toutes|chaque|todos|todas|cada|ambas|ambos)$/;
const article = /^(?:the|die|les|las|los|of)$/;

/** Holds "all five clinics have had the training" against a source that says so of a part of them alone. */
export function wholesIn(sources: SourceSentences) {
  let parts: readonly Part[] | null = null;
  return ({ tokens, marks }: ReadSentence): string | null => {
    const found = tokens.findIndex(({ lower }, at) => all.test(lower) || isCounted(at) || isPart(at));
    if (found === -1 || tokens.at(-1)?.lower === "?") return null;
    const isOpen = marks.some(
      ({ meaning }) =>
        meaning.role === "cue" &&
        (meaning.cue === "modal" ||
          meaning.cue === "supposed" ||
          meaning.cue === "negations" ||
          meaning.cue === "reported"),
    );
    if (isOpen) return null;
    parts ??= partsIn(sources);
    const words = tokens
      .filter(({ kind }) => kind === "word")
      .map(({ lower }) => lower.slice(0, sameLetters));
    const said = isPart(found) ? numberOf(tokens[found]?.lower ?? "") : null;
    for (const { some, whole, noun, others, text } of parts) {
      const at = tokens.findIndex(
        ({ lower }, index) => index > found && index - found <= 5 && lower.startsWith(noun),
      );
      if (at === -1) continue;
      const between = tokens
        .slice(found, at)
        .map(({ lower }) => numberOf(lower))
        .filter((value) => value !== null);
      if (said !== null && (said === some || said === whole - some || !between.includes(whole))) continue;
      const isAll = all.test(tokens[found]?.lower ?? "");
      if ((isAll && between.every((value) => value === whole)) || between.includes(whole))
        if (words.some((word) => others.has(word))) return text;
    }
    return null;

    /** "four of the five clinics". */
    function isPart(at: number): boolean {
      return (
        numberOf(tokens[at]?.lower ?? "") !== null && /^(?:of|von|sur|de)$/.test(tokens[at + 1]?.lower ?? "")
      );
    }

    /** "the five clinics", not "two of the five clinics". */
    function isCounted(at: number): boolean {
      const before = tokens[at - 1]?.lower ?? "";
      return (
        article.test(tokens[at]?.lower ?? "") &&
        numberOf(tokens[at + 1]?.lower ?? "") !== null &&
        !/^(?:of|von|sur|de)$/.test(before)
      );
    }
  };
}

function partsIn(sources: SourceSentences): Part[] {
  return sources
    .all()
    .flatMap(({ text }): Part[] =>
      [...text.matchAll(partOfWhole())].flatMap(([, part = "", of = "", noun = ""]) => {
        const [some, whole] = [numberOf(part.toLowerCase()) ?? 1, numberOf(of.toLowerCase())];
        if (whole === null || some >= whole) return [];
        const stem = noun.toLowerCase().slice(0, sameLetters);
        const others = [...text.toLowerCase().matchAll(/\p{L}{5,30}/gu)]
          .map(([word]) => word.slice(0, sameLetters))
          .filter((word) => word !== stem);
        return [{ some, whole, noun: stem, others: new Set(others), text }];
      }),
    )
    .slice(0, most);
}

function numberOf(word: string): number | null {
  const value = /^\d{1,5}$/.test(word)
    ? Number(word)
    : (foreignNumbers.get(word) ?? numberWords[word] ?? null);
  return value !== null && value > 1 ? value : null;
}
