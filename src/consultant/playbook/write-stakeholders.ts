import { factValue } from "../../facts/fact-value.ts";
import type { Practice } from "../../practice/practice.ts";
import { fillAll, fillText } from "./fill-text.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { blocks, bullets, phrase, references } from "./phrase.ts";

/** Stakeholder Coordination: who is needed and when; then what still has to be asked, the most important first. */
export function writeStakeholders({ practice, accounts }: Material, opening: string): string {
  return blocks([
    opening,
    ...accounts.map((account) => {
      const parts = blocks([bullets(people(practice, account)), ...openQuestions(practice, account)]);
      return accounts.length > 1 ? `**${account.label}**\n\n${parts}` : parts;
    }),
  ]);
}

function people(practice: Practice, { plays, facts, values }: AccountMaterial): (string | null)[] {
  const needed = new Map<string, string | null>();
  for (const { play } of plays.slice(0, practice.phrases.limits.plays))
    for (const { who, role, when } of play.stakeholders)
      if (!needed.has(who))
        needed.set(
          who,
          phrase(practice, "stakeholder", {
            who,
            role: fillText(role, values),
            when: fillText(when, values),
          }),
        );
  const known = facts
    .filter(({ key }) => key === "stakeholder.contact")
    .map((fact) =>
      phrase(practice, "known_contact", { contact: `${factValue(fact)}${references([fact.id])}` }),
    );
  return [...known, ...[...needed.values()].slice(0, practice.phrases.limits.stakeholders)];
}

function openQuestions(
  practice: Practice,
  { assessment, plays, values }: AccountMaterial,
): (string | null)[] {
  const nothingKnown =
    assessment.health.coverage === 0 && plays.every(({ play }) => play.otherwise !== undefined);
  const notice =
    assessment.renewal.date !== null && assessment.renewal.noticeDays === null
      ? phrase(practice, "notice_question")
      : null;
  const asked = [
    ...(notice === null ? [] : [notice]),
    ...assessment.keyQuestions
      .filter(({ status }) => status !== "answered")
      .map(({ question, status, example }, index) => {
        // One example shows what an answer looks like; where nothing is known each question needs its own.
        const isShown = example !== "" && (nothingKnown || (index === 0 && notice === null));
        const name = status === "assumed" ? "assumed_question" : isShown ? "question" : "question_bare";
        return phrase(practice, name, { question, example });
      }),
  ].slice(0, nothingKnown ? undefined : practice.phrases.limits.questions);
  const playQuestions = plays
    .slice(0, 1)
    .flatMap(({ play }) => fillAll(play.ask, values))
    .slice(0, practice.phrases.limits.asked_of_customer);
  return [
    asked.length === 0 ? null : `${phrase(practice, "questions")}\n${numbered(asked)}`,
    playQuestions.length === 0
      ? null
      : phrase(practice, "play_questions", { questions: playQuestions.join(" ") }),
    nothingKnown && assessment.health.dimensions.length > 0 ? dataSet(practice) : null,
  ];
}

/** What to bring when nothing is known. */
function dataSet(practice: Practice): string | null {
  const { say, items } = practice.keyQuestions.smallest_data_set;
  return phrase(practice, "data_set", { say, items: items.map((item) => item.say).join("; ") });
}

const numbered = (lines: readonly (string | null)[]): string =>
  lines
    .filter((line) => line !== null)
    .map((line, index) => `${index + 1}. ${line}`)
    .join("\n");
