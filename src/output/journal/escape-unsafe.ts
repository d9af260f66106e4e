const unsafe = new RegExp(
  [
    String.raw`\r(?!\n)`,
    // C0 without tab and line feed, DEL and C1.
    String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]`,
    // What reorders or hides text. Joiners stay: emoji and several scripts need them.
    String.raw`[\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]`,
    String.raw`[\u{e0000}-\u{e007f}]`,
  ].join("|"),
  "gu",
);

/**
 * Text of several lines in which what could drive a terminal or hide text stands as an escape that can be
 * read: \u202e.
 */
export const escapeUnsafe = (text: string): string =>
  text.replace(unsafe, (character) => `\\u${hex(character.codePointAt(0) ?? 0)}`);

const hex = (code: number): string => {
  const digits = code.toString(16).padStart(4, "0");
  return digits.length > 4 ? `{${digits}}` : digits;
};
