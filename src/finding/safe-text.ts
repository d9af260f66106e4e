const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Foreign text on one line that cannot drive a terminal: controls, bidi and zero-width characters become spaces. */
export function oneSafeLine(text: string, atMost = 300): string {
  const line = text.replace(unsafe, " ").replace(/ {2,}/g, " ").trim();
  return line.length <= atMost ? line : `${line.slice(0, atMost - 1)}…`;
}
