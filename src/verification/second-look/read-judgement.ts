import { flatObjects } from "../../finding/flat-objects.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { findQuote, foldText } from "../../reader/proposals/find-quote.ts";
import { type ClaimStatus, claimStatuses } from "../claims/claim.ts";
import type { JudgedSentence } from "./second-look.ts";

/** What is looked at, and kept, of a judgement. Conventions. */
const longestJudgement = 400_000;
const mostEntries = 1_000;
const longestSentence = 1_000;
/** Shorter words stand anywhere. */
const shortestSentence = 8;

export type Judgement = { readonly entries: readonly JudgedSentence[]; readonly dropped: number };

/**
 * The entries of a model's judgement that are about something: the sentence stands in the answer letter for letter (NFKC,
 * white space folded), and every fact it names exists. Of several about one sentence the first counts. Pure.
 */
export function readJudgement(judgement: string, answer: string, factIds: ReadonlySet<string>): Judgement {
  const folded = foldText(answer);
  const entries: JudgedSentence[] = [];
  const seen = new Set<string>();
  let dropped = 0;
  for (const written of flatObjects(judgement.slice(0, longestJudgement))) {
    if (entries.length + dropped >= mostEntries) break;
    const { sentence, status, facts, why } = written;
    if (sentence === undefined && status === undefined) continue;
    const known = claimStatuses.find((each): each is ClaimStatus => each === status);
    const ids = idsOf(facts);
    const [place] = isSentence(sentence) ? findQuote(folded, sentence) : [];
    if (place === undefined || known === undefined || !ids.every((id) => factIds.has(id))) {
      dropped += 1;
      continue;
    }
    const words = answer.slice(place.from, place.to).trim();
    if (seen.has(words)) continue;
    seen.add(words);
    entries.push({
      sentence: words.replace(/\s+/gu, " "),
      at: answer.slice(0, place.from).split("\n").length,
      status: known,
      facts: ids,
      why: typeof why === "string" && why.trim() !== "" ? oneSafeLine(why, 200) : null,
    });
  }
  return { entries, dropped };
}

const isSentence = (sentence: unknown): sentence is string =>
  typeof sentence === "string" &&
  sentence.trim().length >= shortestSentence &&
  sentence.length <= longestSentence;

/** What is no list of texts names one fact that is not there, so that the entry is dropped. */
const idsOf = (facts: unknown): string[] =>
  facts === undefined || facts === null
    ? []
    : Array.isArray(facts) && facts.every((id) => typeof id === "string")
      ? [...new Set(facts as string[])]
      : [""];
