import { finishWork } from "../slices/finish-work.ts";
import { linesOfPiece, type Work } from "../slices/work.ts";
import type { Pose } from "./pose.ts";
import { posesAs } from "./poses-as.ts";

/** Lines of a text, from 1, that pose together. */
export type Posing = { readonly pose: Pose; readonly from: number; readonly to: number };

/**
 * How many lines a planted block may have. Reading resumes behind it, so that one line cannot hide a whole
 * text.
 */
const longestBlock = 60;

/**
 * The places of a text that pose as more than material, in order and without overlap. What stands between a BEGIN and
 * its END line, and below an END line alone or a heading of ours up to the next empty line, is one block with them. An order that is broken
 * over two lines counts as both. Linear in the length of the text.
 */
export const findPosing = (text: string): Posing[] => finishWork(findingPosing(text));

/** The same in pieces. */
export function* findingPosing(text: string): Work<Posing[]> {
  const lines = text.split("\n");
  const poseAt = onceForEach(lines);
  const found: Posing[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (at % linesOfPiece === 0) yield;
    const pose = poseAt(at);
    if (pose !== null) {
      const last = tableEnd(lines, pose === "order" ? at : blockEnd(lines, at, pose));
      const first = tableStart(lines, at, found.at(-1)?.to ?? 0);
      found.push({ pose, from: first + 1, to: last + 1 });
      at = last;
      continue;
    }
    const broken = brokenOrder(lines, at, poseAt);
    if (broken === null) continue;
    found.push({ pose: "order", from: at + 1, to: broken + 1 });
    at = broken;
  }
  return found;
}

/** A row that poses speaks for its table: none of it is evidence. */
const isRow = (line: string | undefined): boolean => line !== undefined && /^\s*\|/.test(line);

function tableEnd(lines: readonly string[], at: number): number {
  let to = at;
  while (isRow(lines[to]) && isRow(lines[to + 1])) to += 1;
  return to;
}

/** Not before the line behind what was found last. */
function tableStart(lines: readonly string[], at: number, least: number): number {
  let from = at;
  while (from > least && isRow(lines[from]) && isRow(lines[from - 1])) from -= 1;
  return from;
}

/** How each line poses, looked at once although the lines before it ask too. */
function onceForEach(lines: readonly string[]): (at: number) => Pose | null {
  const known = new Map<number, Pose | null>();
  return (at) => {
    let pose = known.get(at);
    if (pose === undefined) {
      pose = posesAs(lines[at] ?? "");
      known.set(at, pose);
    }
    return pose;
  };
}

/** An order may be broken over so many lines. A convention that keeps the work linear. */
const mostBroken = 5;

/** The last line of an order that begins in a line and is broken over several; null when there is none. */
function brokenOrder(
  lines: readonly string[],
  at: number,
  poseAt: (at: number) => Pose | null,
): number | null {
  let joined = (lines[at] ?? "").trimEnd();
  if (joined === "") return null;
  for (let to = at + 1; to < at + mostBroken && breaksOff(lines[to - 1] ?? "", lines[to]); to += 1) {
    const next = lines[to] ?? "";
    // An order of its own is found where it begins.
    if (poseAt(to) !== null) return null;
    joined = `${joined} ${next.trim()}`;
    if (joined.length > 600) return null;
    if (posesAs(joined) === "order") return to;
  }
  return null;
}

/** The line goes on in the next: no end of a sentence here, no beginning of an item there. */
const breaksOff = (line: string, next: string | undefined): boolean =>
  next !== undefined &&
  line.length <= 500 &&
  next.length <= 500 &&
  /[\p{L}\d,]\s*$/u.test(line) &&
  /^[\s>]*[\p{L}\d]/u.test(next);

function blockEnd(lines: readonly string[], at: number, pose: Pose): number {
  const most = Math.min(lines.length, at + longestBlock);
  if (pose === "frame" && /begin/i.test(lines[at] ?? "")) {
    for (let to = at + 1; to < most; to += 1)
      if (/\bend\b/i.test(lines[to] ?? "") && posesAs(lines[to] ?? "") === "frame") return to;
    return at;
  }
  // Behind an END line alone a text goes on. Its paragraph is meant to look like what follows an answer.
  if (pose === "frame") return paragraphEnd(lines, at, most);
  if (!opensBlock.test(lines[at] ?? "")) return at;
  return paragraphEnd(lines, at, most);
}

function paragraphEnd(lines: readonly string[], at: number, most: number): number {
  let to = at;
  while (to + 1 < most && (lines[to + 1] ?? "").trim() !== "") to += 1;
  return to;
}

/** A heading of ours or a role that stands alone: what it stands over belongs to it. */
const opensBlock = /^\s{0,3}#{1,6}\s|:\s*[*_]*\s*$|<\s?(?:system|instructions?|assistant)\s?>\s*$/i;
