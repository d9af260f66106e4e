/** What opens an item of a list. */
export const bullet = /^\s*(?:>\s?)*\s*(?:[-*•‣◦+–—]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[[ xX~-]?\])\s+/;

/** What opens a line of a mail that is answered. */
export const quoteMark = /^\s*>+\s?/;
