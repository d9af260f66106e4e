import { oncePer } from "../assessment/once-per.ts";
import { escapePattern } from "../language/patterns/escape-pattern.ts";
import { finishWork } from "../slices/finish-work.ts";
import { sentencesOf } from "./authority/each-sentence.ts";

/** Without a number in front, what stands in brackets behind, and its end: "4. Do it (Elena, 2026-11-24);" is "do it". */
const bare = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/^(?:(?:\d{1,2}|[ab])[.)]\s*|(?:then|meanwhile):\s*)/, "")
    .replace(/[\s.;:!]+$/, "")
    .replace(/\s*\([^()]{0,120}\)?$/, "")
    .replace(/[\s.;:!]+$/, "");

/** So much of a template must be fixed words. */
const leastFixed = 20;

/** As the practice writes it, or with values filled in, which are checked like any others. */
export type OwnWords = "fixed" | "filled";

/**
 * Recognises sentences that the practice itself says, word for word: a step or a risk of a chosen play promises nothing and
 * states nothing about the account, whatever its words sound like alone. "{account}" in a text stands for some words.
 */
export const ownWords = oncePer((texts: readonly string[]): ((sentence: string) => OwnWords | null) => {
  if (texts.length === 0) return () => null;
  const fixed = new Set<string>();
  const templates: RegExp[] = [];
  for (const { text } of finishWork(sentencesOf(texts))) {
    const words = bare(text);
    if (!words.includes("{")) {
      fixed.add(words);
      // A step that is only listed is cut at its first comma.
      const [short = ""] = words.split(", ");
      if (short.length >= leastFixed) fixed.add(short);
    } else if (words.replace(/\{[^}]*\}/g, "").length >= leastFixed)
      templates.push(
        new RegExp(
          `^${words
            .split(/\{[^}]*\}/)
            .map(escapePattern)
            .join("[^;]{1,200}?")}$`,
        ),
      );
  }
  return (sentence) => {
    const words = bare(sentence);
    if (fixed.has(words)) return "fixed";
    return templates.some((template) => template.test(words)) ? "filled" : null;
  };
});
