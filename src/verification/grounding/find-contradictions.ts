import { oneSafeLine } from "../../finding/safe-text.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { AccountGrounds, Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import { attributeLines } from "./attribute-lines.ts";
import { isSupposed } from "./is-supposed.ts";
import { type JudgementMention, judgementReader } from "./read-judgements.ts";
import { scoreSpans } from "./read-scores.ts";

const judges = lazyPattern(
  () =>
    /green|yellow|amber|\bred\b|risk|safe|secure|(?:good|great|excellent|fine|solid|strong|perfect) (?:shape|health|standing|condition)|thriving|doing|healthy|danger|trouble|\bsan[oa]\b|saludable|verde|roj[oa]|amarill|riesgo|salvo|gesund|grün|\brot|gelb|risiko|gefährdet|gutem zust|saine?\b|santé|\bvert\b|rouge|jaune|risque|abri/i,
);
const speaksOfScores = lazyPattern(
  () => /health|score|overall|gesundheit|salud|santé|\d ?(?:\/|of|von|de|sur) ?100/i,
);
/** A line is read this far; what stands behind is no prose. A convention that bounds the work on hostile text. */
const longestLine = 20_000;

/** Sentences that contradict the assessment: a score or a colour it does not give, a red account called healthy. */
export function* findContradictions(lines: readonly string[], { accounts }: Grounds): Work<readonly Hit[]> {
  const accountOf = attributeLines(accounts);
  let read: ReturnType<typeof judgementReader> | null = null;
  const judgementsIn = (sentence: string): JudgementMention[] => {
    read ??= judgementReader(accounts.flatMap(({ name }) => name ?? []));
    return read(sentence);
  };
  const hits: Hit[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % linesOfPiece === 0) yield;
    const start = line.slice(0, longestLine);
    const found = accountOf.line(start);
    const isScored = /\d/.test(start) && speaksOfScores().test(start);
    if (/^\s*#/.test(start) || !(judges().test(start) || isScored)) continue;
    const text = start.replace(/["“„«][^"“”„«»]{0,200}["”»]/g, (words) => " ".repeat(words.length));
    const said = firstContradiction(text.split(/(?<=[.!?;])\s+(?=\S)|\s?\|\s?/));
    if (said !== null) hits.push(hit(said, index + 1));

    function firstContradiction(sentences: readonly string[]): string | null {
      for (const sentence of sentences) {
        const contradiction = contradictionIn(sentence, found, judgementsIn);
        if (contradiction !== null) return contradiction;
      }
      return null;
    }
  }
  return hits;
}

function contradictionIn(
  sentence: string,
  accountAt: (sentence: string, at: number) => AccountGrounds | null,
  judgementsIn: (sentence: string) => readonly JudgementMention[],
): string | null {
  for (const { value, start, end } of scoreSpans(sentence)) {
    const account = accountAt(sentence, start);
    if (account === null || isSupposed(sentence, end, end) || allows(account, value, sentence)) continue;
    return `"${oneSafeLine(sentence.slice(start, end), 60)}" is no score of the assessment: it gives ${sayScore(account)}`;
  }
  const judgements = judges().test(sentence) ? judgementsIn(sentence) : [];
  for (const { word, judgement, start, end } of judgements) {
    const account = accountAt(sentence, start);
    if (account === null || isSupposed(sentence, start, end)) continue;
    const why = contradicts(account, judgement);
    if (why !== null) return `"${oneSafeLine(word, 60)}" contradicts the assessment: ${why}`;
  }
  return null;
}

/** The score as a whole number or as it stands; a dimension's where the sentence names one. */
function allows(
  { score, otherScores, dimensions }: AccountGrounds,
  value: number,
  sentence: string,
): boolean {
  const lower = sentence.toLowerCase();
  const named = Object.entries(dimensions).flatMap(([name, points]) =>
    lower.includes(name) ? [points] : [],
  );
  return [...(score === null ? [] : [score]), ...otherScores, ...named].some(
    (known) => Math.abs(known - value) <= (Number.isInteger(value) ? 0.5 : 0.05),
  );
}

const sayScore = ({ score, band }: AccountGrounds): string =>
  score === null ? "none" : `${score}${band === null ? " without a colour" : `, ${band}`}`;

function contradicts(
  { score, band, criticalFlags, flagged }: AccountGrounds,
  judgement: "good" | "bad" | "green" | "yellow" | "red",
): string | null {
  const [critical] = criticalFlags;
  const good = judgement === "good" || judgement === "green";
  if (good && critical !== undefined) return `the red flag ${critical} is critical`;
  if (good && band === "red") return "health is red";
  if (judgement === "bad") return band === "green" && !flagged ? "health is green" : null;
  if (judgement === "good") return score === null ? "there is no data to judge by" : null;
  if (band === null) return "it gives no colour";
  return judgement === band ? null : `health is ${band}`;
}
