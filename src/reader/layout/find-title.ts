import { tokenise } from "../../language/tokens.ts";
import type { LayoutOptions } from "./layout-options.ts";

const heading = /^\s*#{1,6}\s+(.*?)\s*#*\s*$/;
const boldHead = /^\s*(?:[-*]\s+)?\*\*([^*]{2,60})\*\*\s*:?\s*$/;
const framed = /^\s*(?:={2,}|-{2,}|\*{2,})\s*([^=*-][^=*]{1,60}?)\s*(?:={2,}|-{2,}|\*{2,})\s*$/;
const capitals = /^[^a-z]*[A-Z][^a-z]*$/;
const colonHead = /^\s*([\p{L}][\p{L}\d &'/.-]{1,40}?)\s*:\s*$/u;

/** The words of a line that is a heading, by its marks, its capitals or its colon; null where it is none. */
export function findTitle(line: string, { isLabel }: LayoutOptions): string | null {
  const marked = heading.exec(line)?.[1] ?? boldHead.exec(line)?.[1] ?? framed.exec(line)?.[1];
  if (marked !== undefined) return marked;
  const spread = /^\s*(\S+(?: \S+){1,5}) {3,}(?:wk|week|q[1-4]|20\d\d|page|as of)\b[^:|]{0,20}$/i.exec(
    line,
  )?.[1];
  const plain = (spread ?? line).trim();
  if (
    plain.length <= 60 &&
    plain.length >= 3 &&
    capitals.test(plain) &&
    plain.split(/\s+/).length <= 8 &&
    !/[:=|]\s*\S|\d{3,}|\.{3,}/.test(plain) &&
    !isLabel(tokenise(plain).slice(-1))
  )
    return plain;
  const colon = colonHead.exec(line)?.[1];
  return colon !== undefined && colon.split(/\s+/).length <= 6 ? colon : null;
}
