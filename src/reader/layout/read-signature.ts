import type { Line } from "./read-table.ts";

const from = /^\s*(?:>\s*)*(?:from|von|de)\s*:\s*"?([^"<@(,]{2,60}?)"?\s*(?:<|$|,|\()/i;
const ends =
  /^\s*(?:>\s*)*(?:(?:from|von|de)\s*:|(?:on|am|le|el) .{6,80}(?:wrote|schrieb .*|écrit|escribió)\s*:?\s*$|-{2,}\s*(?:original|forwarded))/i;
/** How many lines a mail is searched for its signature. */
const longest = 60;

/**
 * The office of each mail's sender, by the line of its "From:", as the signature states it: the sender's name on a line
 * of its own, the office behind it or on the next line.
 */
export function readSignatures(
  lines: readonly Line[],
  isOffice: (words: string) => boolean,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [at, line] of lines.entries()) {
    const name = from.exec(line.text)?.[1]?.trim();
    if (name === undefined) continue;
    const surname = name.toLowerCase().split(/\s+/).at(-1) ?? "";
    if (surname.length < 2) continue;
    for (let place = at + 1; place < Math.min(lines.length, at + longest); place += 1) {
      const text = lines[place]?.text.trim() ?? "";
      if (ends.test(text)) break;
      const words = text.toLowerCase().split(/[\s,|]+/);
      if (text.length > 90 || !words.includes(surname)) continue;
      const behind = /[,|–-]\s*(\S.*)$/.exec(text.replace(/^\S+\s+/, ""))?.[1];
      const next = [lines[place + 1]?.text.trim(), lines[place + 2]?.text.trim()].find(
        (each) => each !== undefined && each !== "",
      );
      const office = [behind, words.length <= 5 ? next : undefined].find(
        (each) => each !== undefined && each.length <= 90 && isOffice(firstPart(each)),
      );
      if (office === undefined) continue;
      found.set(line.line, firstPart(office));
      break;
    }
  }
  return found;
}

/** "Chief Operating Officer, Cawdor & Mull Distillers": the office stands first. */
const firstPart = (words: string): string => (words.split(/[,|·•]|\s[–-]\s/)[0] ?? "").trim();
