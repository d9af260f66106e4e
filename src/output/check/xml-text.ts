// What XML 1.0 forbids (production 2, Char): controls but tab and line breaks, half surrogates, U+FFFE and U+FFFF.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;
// What could drive a terminal that shows the file: C1, and characters that reorder or hide text.
const driving = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Foreign text for an XML 1.0 document, in an element or an attribute: escaped, without what XML or a terminal acts on. */
export const xmlText = (text: string): string =>
  text
    .replace(forbidden, "\uFFFD")
    .replace(driving, "\uFFFD")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
