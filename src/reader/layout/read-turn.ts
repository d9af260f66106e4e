import type { Speaker } from "./cell.ts";

const stamp = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[apAP][mM])?[\])]?\s*[-–]?\s*)?`;
const who = String.raw`([\p{L}][\p{L}\p{M}\d .'’&-]{0,40}?)(?:\s*[([]([^()[\]]{1,40})[)\]])?(?:,\s*([\p{L} ]{2,30}))?`;
const named = new RegExp(`^\\s*${stamp}${who}\\s*[:>]\\s+(?=\\S)`, "u");
const chatLine =
  /^\s*(\p{L}[\p{L}\d._'’-]{0,24}(?: \p{Lu}[\p{L}\d._'’-]{0,20}){0,2})\s+(?:\[|\()?(\d{1,2}:\d{2}(?:\s?[AP]M)?)[\])]?\s*$/iu;
/** "Ilse  09:14  morning", "SPEAKER 1 (14:03)  right": the time stands behind the name. */
const stampedTurn =
  /^\s*(\p{L}[\p{L}\d._'’-]{0,24}(?: [\p{Lu}\d][\p{L}\d._'’-]{0,20}){0,2})\s+(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?|[[(]\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?[\])]):?\s+(?=\S)/iu;
/** "Priya: "I want …"": a name in front of words in quotation marks, even once. */
const quoting = /^\s*(?:[-*•]\s+)?(\p{Lu}[\p{Ll}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20})?)\s*:\s*["“]/u;
const usual = /^(?:me|csm|customer|us|them|client|speaker \d)$/i;
const our = /\b(?:csm|us|me|our side|vendor|account manager|am|success)\b/i;
const theirs = /\b(?:customer|client|them|their side|buyer|user)\b/i;

/**
 * The speakers of a text: names that open several lines, or one with a time stamp, a role or capital letters. Only they
 * make "Rosa: no" a turn; otherwise it is a label. By each, whether it opens turns although its name may be a field's.
 */
export function turnNames(lines: readonly string[]): ReadonlyMap<string, boolean> {
  const found = new Map<string, { count: number; lines: number; ended: number; stamped: boolean }>();
  for (const line of lines) {
    const quoted = quoting.exec(line)?.[1];
    if (quoted !== undefined && !fields.test(quoted)) {
      const name = quoted.toLowerCase();
      const known = found.get(name) ?? { count: 0, lines: 0, ended: 0, stamped: false };
      found.set(name, { ...known, count: known.count + 2, lines: known.lines + 1 });
      continue;
    }
    const behind = stampedTurn.exec(line);
    const match = behind ?? named.exec(line);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined || name.split(/\s+/).length > 3) continue;
    const stamped = behind !== null || /\d:\d{2}/.test(match[0]);
    const sure = stamped || (behind === null && match[2] !== undefined) || usual.test(name);
    const known = found.get(name.toLowerCase()) ?? { count: 0, lines: 0, ended: 0, stamped: false };
    known.count += behind !== null ? 1 : sure ? 2 : 1;
    known.lines += 1;
    if (/[.?!]["')]?\s*$/.test(line)) known.ended += 1;
    known.stamped ||= stamped;
    found.set(name.toLowerCase(), known);
  }
  const turns = new Map<string, boolean>();
  for (const [name, { count, lines: spoken, ended, stamped }] of found)
    if (count >= 2) turns.set(name, spoken >= 2 && (stamped || (usual.test(name) && ended >= 2)));
  return turns;
}

export type Turn = {
  readonly speaker: Speaker;
  readonly length: number;
  readonly written: string;
  /** It opens a turn even where it names a field, as "CSM" does. */
  readonly sure: boolean;
};

/** Labels in front of a quotation that name no speaker. */
const fields =
  /^(?:subject|title|summary|note|notes|quote|comment|comments|verbatim|feedback|goal|goals|challenge|worry|reason|stage|status|segment|tag|why|theme|their|customer|client|blocker|issue|problem|question|answer|objective|outcome|wish|ask|concern)\b/i;

/** The speaker a line opens with, and how long that opening is; null when it opens with none. */
export function readTurn(line: string, turns: ReadonlyMap<string, boolean>): Turn | null {
  const chat = chatLine.exec(line);
  if (chat?.[1] !== undefined)
    return {
      speaker: { name: chat[1], role: null, ours: true },
      length: line.length,
      written: chat[1],
      sure: false,
    };
  const behind = stampedTurn.exec(line);
  const match = behind ?? named.exec(line);
  const name = match?.[1]?.trim();
  const sure = name === undefined ? undefined : turns.get(name.toLowerCase());
  if (match === null || name === undefined || sure === undefined) return null;
  const role = behind === null ? (match[2] ?? match[3] ?? null) : null;
  const said = `${name} ${role ?? ""}`;
  const quotes = /^["“]/.test(line.slice(match[0].length));
  const ours = our.test(said) ? true : theirs.test(said) || role !== null || quotes ? false : null;
  return { speaker: { name, role, ours }, length: match[0].length, written: name, sure };
}
