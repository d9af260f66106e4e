/** From where on a text is divided at all: below, one piece is read as fast as several. */
const fewest = 40;
const fence = /^(`{3,}|~{3,})/;
/** A fence that may stand inside an entry or a quotation, and HTML: how far they reach is for the parser to say. */
const unclear = /^[ \t]+(?:`{3,}|~{3,})|^[ \t]*(?:[-+*>]|\d{1,9}[.)]).*(?:`{3,}|~{3,})|^[ \t]*<[a-z!?/]/i;

export type Chunk = { readonly start: number; readonly end: number };

/**
 * Divides a Markdown text where a new block begins for certain: at a heading, at an entry of a bullet list or behind a
 * blank line, each at the margin. The parser takes a time that grows with the square of the blocks that stand in lists and
 * quotations, so a long text is read in pieces. Within an
 * open fence nothing is divided, and nothing from HTML or an indented fence on, which may reach over all of these.
 */
export function splitChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let lines = 0;
  let open: string | null = null;
  let isUnclear = false;
  let afterBlank = false;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next + 1;
    const line = text.slice(at, end).trimEnd();
    const begins =
      /^#{1,6}(?:\s|$)/.test(line) || /^[-*+] +\S/.test(line) || (afterBlank && /^[^\s\d]/.test(line));
    if (begins && open === null && !isUnclear && lines >= fewest) {
      chunks.push({ start, end: at });
      start = at;
      lines = 0;
    }
    const mark = fence.exec(line)?.[1];
    if (open === null) {
      isUnclear ||= unclear.test(line);
      if (mark !== undefined) open = mark;
    } else if (mark?.startsWith(open) && line.trim() === mark) open = null;
    afterBlank = line === "";
    lines += 1;
    at = end;
  }
  return [...chunks, { start, end: text.length }];
}
