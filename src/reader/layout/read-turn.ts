import type { Speaker } from "./cell.ts";

const stamp = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[apAP][mM])?[\])]?\s*[-–]?\s*)?`;
const who = String.raw`([\p{L}][\p{L}\p{M}\d .'’&-]{0,40}?)(?:\s*[([]([^()[\]]{1,40})[)\]])?(?:,\s*([\p{L} ]{2,30}))?`;
const named = new RegExp(`^\\s*${stamp}${who}\\s*[:>]\\s+(?=\\S)`, "u");
const chatLine = /^\s*([\p{L}][\p{L}\d._-]{1,24})\s+(\d{1,2}:\d{2}(?:\s?[AP]M)?)\s*$/iu;
const our = /\b(?:csm|us|me|our side|vendor|account manager|am|success)\b/i;
const theirs = /\b(?:customer|client|them|their side|buyer|user)\b/i;

/**
 * The speakers of a text: names that open several lines, or one with a time stamp, a role or capital letters. Only they
 * make "Rosa: no" a turn; otherwise it is a label.
 */
export function turnNames(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const match = named.exec(line);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined || name.split(/\s+/).length > 3) continue;
    const stamped = /\d:\d{2}/.test(match[0]);
    const sure =
      stamped || match[2] !== undefined || /^(?:me|csm|customer|us|them|client|speaker \d)$/i.test(name);
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + (sure ? 2 : 1));
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
}

export type Turn = { readonly speaker: Speaker; readonly length: number; readonly written: string };

/** The speaker a line opens with, and how long that opening is; null when it opens with none. */
export function readTurn(line: string, turns: ReadonlySet<string>): Turn | null {
  const chat = chatLine.exec(line);
  if (chat?.[1] !== undefined)
    return { speaker: { name: chat[1], role: null, ours: true }, length: line.length, written: chat[1] };
  const match = named.exec(line);
  const name = match?.[1]?.trim();
  if (match === null || name === undefined || !turns.has(name.toLowerCase())) return null;
  const role = match[2] ?? match[3] ?? null;
  const said = `${name} ${role ?? ""}`;
  const ours = our.test(said) ? true : theirs.test(said) || role !== null ? false : null;
  return { speaker: { name, role, ours }, length: match[0].length, written: name };
}
