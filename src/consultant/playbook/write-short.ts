import { writeText } from "../../request/read-deliverables.ts";
import type { Material } from "./material.ts";
import { blocks } from "./phrase.ts";
import { quietText } from "./quiet-text.ts";
import { answerFollowUp } from "./requested/answer-follow-up.ts";
import { answerRequested } from "./requested/answer-requested.ts";
import { answerSentences, sentencesOf } from "./requested/answer-sentences.ts";
import { answerSteps, shortPlan } from "./requested/answer-steps.ts";
import { answerTopic } from "./requested/answer-topic.ts";
import { sayLanguage } from "./requested/say-language.ts";
import { sayPassages } from "./requested/say-passages.ts";
import { writeDeliverable } from "./requested/write-deliverable.ts";

/** The short form: no headings, what was asked and nothing else, as long as it was wished. */
export function writeShort(material: Material): string[] {
  if (material.only === "draft") return [quietText(draftAlone(material))];
  const text = blocks([sayLanguage(material), sayPassages(material), shortAnswer(material)]);
  return [quietText(`${text}\n`)];
}

/** The text that was asked for, without a word around it. */
function draftAlone(material: Material): string {
  const [kind = "mail"] = material.request.drafts;
  return writeText(writeDeliverable(material, kind).deliverable);
}

function shortAnswer(material: Material): string | null {
  const { length, kind } = material.request;
  const asked = answerRequested(material);
  const most = length?.most ?? 1;
  switch (length?.unit) {
    case "sentences":
      return asked === null || kind === "draft"
        ? (asked ?? answerSentences(material, most))
        : firstSentences(asked, most);
    case "words":
      return fitWords(asked ?? answerSentences(material, Number.POSITIVE_INFINITY) ?? "", most);
    case "paragraphs":
      return (asked ?? answerSentences(material, 3 * most) ?? "").split("\n\n").slice(0, most).join("\n\n");
    case "steps":
      return asked ?? plan(material, most);
    case "short":
      return asked ?? plan(material, shortPlan);
    default:
      return asked ?? (material.past.length > 0 ? answerFollowUp(material) : plan(material, shortPlan));
  }
}

/** A plan of the account; without one the play that answers the kind of question. */
const plan = (material: Material, most: number): string | null =>
  (material.accounts.some(({ named, facts }) => named || facts.length > 0) ? null : answerTopic(material)) ??
  answerSteps(material, most);

/** Sentences of running text; list items are sentences too. */
const firstSentences = (text: string, most: number): string =>
  text
    .split("\n")
    .flatMap((line) => sentencesOf(line.replace(/^- /, "")))
    .slice(0, most)
    .join(" ");

/** As many whole sentences as fit; the first one always. */
function fitWords(text: string, most: number): string {
  const kept: string[] = [];
  let count = 0;
  for (const sentence of text.split("\n").flatMap((line) => sentencesOf(line))) {
    count += sentence.split(/\s+/).length;
    if (kept.length > 0 && count > most) break;
    kept.push(sentence);
  }
  return kept.join(" ");
}
