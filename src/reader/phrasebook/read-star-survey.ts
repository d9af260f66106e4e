import type { Analysis } from "./analyse.ts";
import type { Draft } from "./draft.ts";

/** How many lines above the stars may say that they are answers of a satisfaction survey. */
const reach = 6;
const stars =
  /^\s*(?:[-•]\s+)?(?:([*★☆]{1,5})|([1-5])\s*(?:stars?|★|\*)|\(([1-5])\))[\s:|=.#▇█-]*(\d{1,6})\s*(?:$|[(|])/u;
const survey =
  /\b(?:csat|satisfaction|survey|feedback|ticket ratings?|case ratings?|post-(?:ticket|case|call))\b/i;

type Level = { readonly line: number; readonly level: number; readonly count: number };

/**
 * Answers of a satisfaction survey counted by their stars, a line for each: the share that gave four or five, how many
 * answered, how many gave the lowest mark. By the place of the cell on the last of these lines.
 */
export function readStarSurvey(
  text: string,
  analyses: readonly Analysis[],
): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, readonly Draft[]>();
  if (!survey.test(text)) return found;
  const lines = text.split("\n");
  let run: Level[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    const level = levelOf(lines[at] ?? "", at + 1);
    if (level !== null && run.every((other) => other.level !== level.level)) {
      run.push(level);
      continue;
    }
    const first = run[0]?.line ?? 0;
    if (
      run.length >= 4 &&
      lines.slice(Math.max(0, first - 1 - reach), first).some((line) => survey.test(line))
    )
      addTo(found, run, analyses);
    run = level === null ? [] : [level];
  }
  return found;
}

function levelOf(line: string, at: number): Level | null {
  if (line.length > 120) return null;
  const match = stars.exec(line);
  if (match === null) return null;
  const level =
    match[1] === undefined ? Number(match[2] ?? match[3]) : (match[1].match(/[*★]/gu)?.length ?? 0);
  return level < 1 ? null : { line: at, level, count: Number(match[4]) };
}

function addTo(
  found: Map<number, readonly Draft[]>,
  run: readonly Level[],
  analyses: readonly Analysis[],
): void {
  const last = Math.max(...run.map(({ line }) => line));
  const place = analyses.findLastIndex(({ cell }) => cell.line <= last);
  const analysis = analyses[place];
  const total = run.reduce((sum, { count }) => sum + count, 0);
  if (analysis === undefined || total === 0) return;
  const happy = run.reduce((sum, { level, count }) => sum + (level >= 4 ? count : 0), 0);
  const lowest = run.find(({ level }) => level === 1)?.count ?? 0;
  const draft = (key: Draft["key"], value: number): Draft => ({
    key,
    value,
    from: 0,
    to: analysis.tokens.length,
    slot: "none",
    cost: 0.3,
  });
  found.set(place, [
    draft("support.csat_pct", Number(((happy / total) * 100).toFixed(1))),
    draft("support.csat_responses", total),
    draft("support.csat_bottom_60d", lowest),
  ]);
}
