import type { VerificationCode } from "./verification.ts";

/** What each code of the contract means, as one sentence; docs/verification.md and the reports for CI say it in these words. */
export const codeMeanings: Record<VerificationCode, string> = {
  "frame.missing":
    "The BEGIN or the END line is not there, or is not written exactly as the persona fixes it (only in a response that is checked).",
  "frame.duplicate": "There is more than one frame, or a frame line stands inside the answer.",
  "control-characters": "The answer holds characters that could drive a terminal or hide text.",
  "response.empty": "The answer is empty.",
  "response.refused": "The model refused to answer.",
  "response.truncated": "The answer is cut short.",
  "response.ending": "The server ended the answer for a reason that is not known, so it may not be complete.",
  "response.thinking": "The model thought aloud in front of its answer; that was left out.",
  "element.missing": "A response element of the persona has no heading.",
  "element.order": "A response element is out of order or stands twice.",
  "element.empty": "A response element has a heading and no text.",
  "number.unknown": "A figure stands in no source and follows from none.",
  "date.unknown": "A date stands in no source and follows from none.",
  "date.past": "A step is due on a day that is over.",
  "name.unknown": "A name of a person or company stands in no source.",
  "health.contradicted": "The answer states a health that the assessment does not have.",
  "claim.contradicted": "The answer says in words what the facts contradict.",
  "quote.unknown": "Words are given to somebody that stand in no source.",
  "weekday.wrong": "A date does not fall on the weekday beside it.",
  "approval.unknown": "Somebody is said to have approved what no source says they did.",
  "route.understated": "The answer takes on itself, or on nobody, what others have to be asked about.",
  "authority.unstated":
    "The answer does not say who must be consulted, or to whom the matter must be escalated.",
  "authority.exceeded": "The answer approves or promises what is not the persona's to decide.",
  "input.instruction": "The question, a note or a record poses as an instruction.",
  "input.frame": "The question, a note or a record holds a frame line.",
  "judge.doubt":
    "The model of --judge takes a sentence for contradicted by facts that it names (only with --judge; code has not found it).",
};
