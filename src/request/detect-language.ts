import type { Token } from "../language/tokens.ts";
import type { CompiledRules } from "./compile-rules.ts";

/** A foreign language must be said by so many of its small words and letters; a convention. */
const least = 2;

/**
 * The language of a text by its small words and its letters, as ISO 639-1; "en" where nothing stands out. Words that
 * begin with a capital count less, because "Die" and "Los" are names too.
 */
export function detectLanguage(tokens: readonly Token[], { languages }: CompiledRules): string {
  const written = tokens.map(({ text }) => text).join("");
  let best = { id: "en", points: 0 };
  for (const { id, words, letters } of languages) {
    const ofWords = tokens.reduce(
      (sum, { lower, capital }, at) => sum + (words.has(lower) ? (capital && at > 0 ? 0.5 : 1) : 0),
      0,
    );
    const ofLetters = [...letters].filter((letter) => written.toLowerCase().includes(letter)).length;
    const points = ofWords + ofLetters;
    if (points > best.points) best = { id, points };
  }
  // "hola", "danke": one word that is half of all that is said.
  const enough = Math.min(least, Math.max(1, tokens.filter(({ kind }) => kind === "word").length / 2));
  return best.points >= enough ? best.id : "en";
}
