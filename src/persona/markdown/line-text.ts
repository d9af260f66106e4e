/** What at the beginning of a line would make it another block than a paragraph. */
const opensBlock =
  /^(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|#{1,6}(?:\s|$)|>|`{3}|~{3}|<|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|=+\s*$|-+\s*$|\\)/;

/** A text as a line of Markdown that reads back as the same text: what would open a block is escaped. */
export const writeLine = (text: string): string => (opensBlock.test(text) ? `\\${text}` : text);

/** The text of a line of Markdown. */
export const readLine = (line: string): string => (/^\\[!-/:-@[-`{-~0-9]/.test(line) ? line.slice(1) : line);

/** The same of a heading, at whose end signs of number would be dropped. */
export const writeHeading = (text: string): string => text.replace(/#$/, "\\#");
export const readHeading = (text: string): string => text.replace(/\\#$/, "#");

const escaped = /[\\*_`[\]<>]|:$/g;

/** A label as it stands in bold. */
export const writeLabel = (label: string): string => `**${label.replace(escaped, "\\$&")}**`;

const bold = /^(\*\*|__)((?:\\[^\n]|(?!\1)[^\\\n])+?)\1/;

export type Labelled = { readonly label: string; readonly rest: string };

/**
 * The bold label a text begins with, and what follows it: "**Team**: Marketing", also with the colon inside or with a
 * dash; null without one.
 */
export function splitLabel(text: string): Labelled | null {
  const found = bold.exec(text);
  if (found === null) return null;
  const inside = (found[2] ?? "").trim();
  const after = text.slice(found[0].length);
  const colonInside = /(?<!\\):$/.test(inside);
  const separator = colonInside ? /^\s*/.exec(after) : /^\s*(?::|-(?=\s)|–|—|$)\s*/.exec(after);
  if (separator === null) return null;
  const label = (colonInside ? inside.slice(0, -1) : inside).replace(/\\([\\*_`[\]<>:])/g, "$1").trim();
  return label === "" ? null : { label, rest: after.slice(separator[0].length).trim() };
}

/** The parts of a text between a separator, not within brackets or quotes, as far as these are closed. */
export function splitList(text: string, separator: "," | ";"): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const closing = closers[sign];
    if (closing !== undefined) {
      const end = closeOf(text, at, sign, closing);
      if (end > 0) at = end;
    } else if (sign === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
}

const closers: Readonly<Record<string, string>> = { "(": ")", '"': '"', "“": "”", "„": "“" };
/** Further than any bracket of a list reaches; it keeps a text of open brackets linear. */
const farthest = 2000;

function closeOf(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + farthest); at += 1) {
    const sign = text[at];
    if (sign === close && (open !== close || at > start)) {
      depth -= open === close ? 0 : 1;
      if (depth === 0) return at;
    } else if (sign === open) depth += open === close ? 0 : 1;
  }
  return -1;
}

const quotedText = /^(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|'([^']*)')$/;

/** What stands between the quotation marks around a whole text; null when there are none. */
export function unquote(text: string): string | null {
  const found = quotedText.exec(text);
  if (found === null) return null;
  return (found[1] ?? found[2] ?? found[3] ?? found[4] ?? "").trim();
}
