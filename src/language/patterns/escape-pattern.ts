/** Foreign words as a fragment of a pattern that stands for themselves. */
export const escapePattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
