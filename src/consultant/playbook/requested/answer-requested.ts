import type { RequestKind } from "../../../request/request.ts";
import type { Material } from "../material.ts";
import { blocks } from "../phrase.ts";
import { answerComparison } from "./answer-comparison.ts";
import { answerCourtesy } from "./answer-courtesy.ts";
import { answerDecision } from "./answer-decision.ts";
import { answerDefinition } from "./answer-definition.ts";
import { answerDraft } from "./answer-draft.ts";
import { answerExplanation } from "./answer-explanation.ts";
import { answerMeeting } from "./answer-meeting.ts";
import { answerOutside } from "./answer-outside.ts";
import { answerPreparation } from "./answer-preparation.ts";
import { answerRanking } from "./answer-ranking.ts";

type Writer = (material: Material) => string | null;

/** Who answers which part of a request; a consultation is answered by the plan. */
const writers: Readonly<Record<RequestKind, Writer | null>> = {
  outside: answerOutside,
  compare: answerComparison,
  rank: answerRanking,
  decide: answerDecision,
  explain: answerExplanation,
  draft: answerDraft,
  prepare: answerPreparation,
  define: answerDefinition,
  consult: null,
  help: answerCourtesy,
};

/** What a portfolio is asked for that its headings do not hold. */
const ownAnswer: ReadonlySet<RequestKind> = new Set(["decide", "define", "draft", "outside", "help"]);

/** What was asked, answered part by part: the first kind, then the others. Null where the plan is the answer. */
export function answerRequested(material: Material): string | null {
  const { kind, also } = material.request;
  // A portfolio is put in order and explained under its headings.
  const parts = [kind, ...also]
    .filter((one) => material.portfolio === null || ownAnswer.has(one))
    .map((one) => writers[one]?.(material) ?? null);
  return blocks([...parts, material.portfolio === null ? answerMeeting(material) : null]) || null;
}
