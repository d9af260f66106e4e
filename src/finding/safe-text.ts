// Cc control, Cf format (bidi overrides, zero-width), Cs lone surrogates, Zl/Zp line and paragraph separators.
const unsafeOrSpace = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;
/** Printable ASCII with single spaces between words: most texts, and safe as they are. */
const settled = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Foreign text as one line that is safe on a terminal: no control or direction-changing characters, runs of white
 * space as one space, at most `atMost` characters (cut with "…").
 */
export function oneSafeLine(text: string, atMost = 300): string {
  if (text.length <= atMost && settled.test(text)) return text;
  // Cleaning never makes text longer, but white space shrinks: a window of four lengths is plenty, and bounded.
  const cleaned = text
    .slice(0, atMost * 4)
    .replace(unsafeOrSpace, " ")
    .trim();
  if (cleaned.length <= atMost && text.length <= atMost * 4) return cleaned;
  // The cut may halve a surrogate pair, so the cleaning is repeated on what is kept.
  return `${cleaned
    .slice(0, atMost - 1)
    .replace(unsafeOrSpace, " ")
    .trimEnd()}…`;
}
