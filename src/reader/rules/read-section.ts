import type { Sentence } from "../../language/sentences/sentence.ts";
import { personAt, phrase } from "./phrases.ts";
import type { Draft } from "./rule.ts";

const sections: readonly [RegExp, Draft["key"]][] = [
  [
    /^(?:customer |business |key |their |desired )?(?:goals?|objectives?|outcomes|desired outcomes?|success criteria)$/,
    "outcome.goal",
  ],
  [
    /^(?:customer |key |current |main )?(?:challenges?|pain points?|difficulties|obstacles|blockers)$/,
    "outcome.challenge",
  ],
  [/^(?:key |main |customer )?(?:stakeholders?|contacts?|people)$/, "stakeholder.contact"],
];

/** An item of a list under a heading such as "Goals:" is what the heading says. */
export function section(sentence: Sentence): Draft[] {
  if (sentence.section === null || !sentence.listed || sentence.asked) return [];
  const heading = sentence.section;
  const key = sections.find(([title]) => title.test(heading))?.[1];
  if (!key) return [];
  const value = phrase(sentence.text);
  if (value.length < 4 || /^(?:none|unknown|tbd|n\/a|not)\b/i.test(value)) return [];
  if (key === "stakeholder.contact" && personAt(value) === null) return [];
  return [
    {
      key,
      value:
        key === "stakeholder.contact"
          ? value.replace(/ ?\(([^)]*)\)$/, ", $1").replace(/ [-–] /, ", ")
          : value,
    },
  ];
}
