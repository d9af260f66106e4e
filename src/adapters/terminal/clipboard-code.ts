/** Terminals take no more than about this many bytes of base64. */
const most = 74_000;

/**
 * The sequence by which a terminal takes a text into the clipboard (OSC 52), or null for a text that is too long. The text
 * is base64, so nothing in it can drive the terminal. A terminal that does not know the sequence ignores it.
 */
export function clipboardCode(text: string): string | null {
  const coded = Buffer.from(text, "utf8").toString("base64");
  return coded.length > most ? null : `\u001b]52;c;${coded}\u0007`;
}
