/** A piece of a page that is safe as it is: whatever came from outside is escaped in it. */
export class Html {
  readonly text: string;

  /** Only for texts of the program's own; everything else goes through `html`. */
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Html | string | number | null | readonly Part[];

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** What a browser acts on, and what turns the direction of a text around or hides in it. */
const escapeText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => (sign === "\n" ? "\n" : "\uFFFD"))
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");

function textOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  return typeof part === "object" ? part.map(textOf).join("") : escapeText(String(part));
}

/** HTML in which every value is escaped, unless it is HTML itself; null is nothing, a list its parts. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((string, at) => string + textOf(parts[at] ?? null)).join(""));
