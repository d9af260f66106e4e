import type { Token } from "../../language/tokens.ts";
import type { Analysis } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Draft } from "./draft.ts";
import { wholeCellDraft } from "./whole-cell-draft.ts";

/** How many lines above the answers may say that they answer the recommendation question. */
const reach = 8;
/** Detractors answer 0 to 6 (Reichheld 2003). */
const detractor = 6;
const about = /\b(?:nps|net promoter|recommend|would-you-recommend)/i;
const promoted = /\bprom(?:oters?|s?)\b/i;
const answer = /^\s*(?:[-*•]\s+)?[[(]?(10|[0-9])[\])]?(?:\/10)?(?:\s{1,6}|\s*[-–:|,]\s*)(\(?\p{L}.*)$/u;

/**
 * What a survey's export says line by line: how many promoters, passives and detractors there are, from which the score
 * and the number of answers follow, and single answers with who gave them ("[4] Ward clerk: …"). By the place of the cell.
 */
export function readNpsAnswers(
  text: string,
  analyses: readonly Analysis[],
): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, Draft[]>();
  if (!about.test(text)) return found;
  for (const [at, analysis] of promoted.test(text) ? analyses.entries() : []) {
    const counted = countedGroups(analysis.tokens);
    if (counted !== null) found.set(at, groupDrafts(counted, analysis));
  }
  addSingle(text, analyses, found);
  return found;
}

type Groups = { readonly promoters: number; readonly passives: number; readonly detractors: number };

const groups = [
  ["promoters", /^(?:promoters?|proms?)$/],
  ["passives", /^(?:passives?|pass)$/],
  ["detractors", /^(?:detractors?|detrs?|det)$/],
] as const;

function countedGroups(tokens: readonly Token[]): Groups | null {
  const places = groups.map(([, word]) => tokens.findIndex(({ lower }) => word.test(lower)));
  if (places.some((at) => at < 0)) return null;
  const number = (at: number): number | null => {
    const token = tokens[at];
    return token?.kind === "number" && /^\d{1,5}$/.test(token.lower) ? Number(token.lower) : null;
  };
  const behind = places.map((at) => number(/^[:=]$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1));
  const before = places.map((at) => number(at - 1));
  const counts = before.every((count) => count !== null) ? before : behind;
  const [promoters, passives, detractors] = counts;
  return promoters == null || passives == null || detractors == null
    ? null
    : { promoters, passives, detractors };
}

function groupDrafts({ promoters, passives, detractors }: Groups, cell: Analysis): Draft[] {
  const answers = promoters + passives + detractors;
  if (answers === 0) return [];
  return [
    wholeCellDraft(cell, "relationship.nps_score", Math.round(((promoters - detractors) / answers) * 100)),
    wholeCellDraft(cell, "relationship.nps_responses", answers),
  ];
}

/** At least two lines, each a number and who gave it, near a heading about the recommendation question. */
function addSingle(text: string, analyses: readonly Analysis[], found: Map<number, Draft[]>): void {
  const lines = text.split("\n");
  const isAnswer = (line: string | undefined): boolean =>
    line !== undefined &&
    line.length < 300 &&
    answer.test(line) &&
    !/^\W*\d+\W+(?:stars?|seats|users|days?|of|h|hrs?|hours?|weeks?|months?|tickets?)\b/i.test(line);
  let run: number[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    if (isAnswer(lines[at])) {
      run.push(at);
      continue;
    }
    const first = run[0] ?? 0;
    if (run.length >= 2 && lines.slice(Math.max(0, first - reach), first).some((line) => about.test(line)))
      for (const line of run) addAnswer(lines[line] ?? "", line + 1, analyses, found);
    run = [];
  }
}

function addAnswer(
  line: string,
  at: number,
  analyses: readonly Analysis[],
  found: Map<number, Draft[]>,
): void {
  const match = answer.exec(line);
  const place = analyses.findIndex(({ cell }) => cell.line === at);
  const analysis = analyses[place];
  if (match === null || analysis === undefined) return;
  const rating = Number(match[1]);
  const said = /["“](.{3,200}?)["”]/.exec(line)?.[1];
  const by = /^(\p{L}[^:"“]{1,60}?)\s*(?::|,?\s*["“]|$)/u.exec(match[2] ?? "")?.[1];
  const whole = { from: 0, to: analysis.tokens.length, slot: "none" as const, cost: -1 };
  const drafts: Draft[] = [
    {
      key: "relationship.nps_rating",
      value: rating,
      ...whole,
      ...(by !== undefined && { by: cleanWords(by) }),
    },
  ];
  if (said !== undefined && rating <= detractor)
    drafts.push({ key: "relationship.negative_feedback", value: cleanWords(said), ...whole });
  found.set(place, [...(found.get(place) ?? []), ...drafts]);
}
