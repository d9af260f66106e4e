/** Values by placeholder name; what is not in it is unknown. */
export type Values = Readonly<Record<string, string | null | undefined>>;

/**
 * Fills the placeholders of a text. A sentence that names something unknown is left out; null when nothing remains.
 */
export function fillText(text: string, values: Values): string | null {
  const sentences = text
    .split(/(?<=[.!?]["”]?) /)
    .map((sentence) => fillSentence(sentence, values))
    .filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** The texts that can be said, in their order. */
export const fillAll = (texts: readonly string[], values: Values): string[] =>
  texts.map((text) => fillText(text, values)).filter((text) => text !== null);

function fillSentence(sentence: string, values: Values): string | null {
  let unknown = false;
  const filled = sentence.replace(/\{([a-z0-9_]{1,40})\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === null || value === undefined) unknown = true;
    return value ?? "";
  });
  return unknown ? null : startUpper(filled);
}

/** A sentence that begins with a filled-in "the account" still begins with a capital. */
const startUpper = (text: string): string =>
  text.replace(
    /^(\W*)(the account\b)/,
    (_match, before: string, words: string) => before + words[0]?.toUpperCase() + words.slice(1),
  );
