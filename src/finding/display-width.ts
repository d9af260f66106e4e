import fastStringWidth from "fast-string-width";

const plain = /^[ -~]*$/;

/**
 * The number of columns a text takes on a terminal: two for an emoji of several characters, a flag or a wide sign, none
 * for colours and combining marks. Hangul in single letters is measured as the syllables a terminal makes of it.
 */
export const displayWidth = (text: string): number =>
  plain.test(text) ? text.length : fastStringWidth(text.normalize("NFC"));
