/** Words as they stand, in one line, without the signs around them. */
export const cleanWords = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:"'*_(–—-]+/, "")
    .replace(/[\s,;:"'*_(–—-]+$/, "")
    .slice(0, 200);
