/** A piece of text that rules are matched against: at most one sentence, at most `longest` characters. */
export type Sentence = {
  /** As written, but typographic quotes, dashes and spaces made plain one for one, so that positions hold. */
  readonly text: string;
  /** 1-based line of the text it stands on. */
  readonly line: number;
  /** It ends with a question mark. */
  readonly asked: boolean;
  /** The heading above it in lower case ("goals"), or null. */
  readonly section: string | null;
  /** It starts with a bullet or stands alone on its line. */
  readonly listed: boolean;
  /** A Markdown heading, which can name an account. */
  readonly heading: boolean;
};

/**
 * Rules may look at a sentence more than once and from several places; this bound keeps the whole linear in
 * the length of the text, whatever stands in it.
 */
export const longest = 320;
