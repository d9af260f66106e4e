// Control and format characters (bidi, zero width), half surrogates, line and paragraph separators: a terminal acts on
// them, or they hide what is written.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text on one line that is safe for a terminal: every character that could drive it is shown as U+FFFD. */
export const plainText = (text: string): string => text.replace(unprintable, "\uFFFD");

/** The beginning of the text, at most `most` characters, with … when something was cut. Safe for a terminal. */
export const shortText = (text: string, most = 60): string =>
  text.length <= most ? plainText(text) : `${plainText(text.slice(0, most - 1))}…`;
