import type { Persona } from "../persona/persona.ts";
import { givenName } from "../persona/persona-identity.ts";
import type { Practice } from "../practice/practice.ts";

const lower = (text: string): string => text.toLowerCase();
const namesOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(lower));

/** Nothing makes it hold: a key question of which the practice does not know what answers it stays open. */
const never = { any: [] };

/**
 * The practice as far as a persona's definition goes: indicators, red flags, phases, matters of authority, plays and key
 * questions that it names. What a definition does not have is not computed, and so not said. Steps that the practice
 * gives to its first owner are the persona's own. The definition a practice was written for keeps all of it.
 */
export function fitPractice(practice: Practice, persona: Persona): Practice {
  const { indicators, redFlags, phases, authority, plays, keyQuestions } = practice;
  const named = namesOf(persona.input.red_flags);
  const isNamed = redFlags.flags.some(
    ({ definition }) => definition !== undefined && named.has(lower(definition)),
  );
  const flags = redFlags.flags.filter(({ definition }) =>
    definition === undefined ? isNamed : named.has(lower(definition)),
  );
  const ids = new Set(flags.map(({ id }) => id));
  const compounds = redFlags.compounds.filter(
    ({ all, any }) => all.every((id) => ids.has(id)) && any.some((id) => ids.has(id)),
  );
  const dimensions = indicators.dimensions.flatMap((dimension) => {
    const own = persona.health?.dimensions.find(({ name }) => lower(name) === lower(dimension.name));
    const words = namesOf(own?.indicators ?? []);
    const measured = dimension.indicators.filter(({ name }) => words.has(lower(name)));
    return measured.length === 0 ? [] : [{ ...dimension, indicators: measured }];
  });
  const lived = namesOf((persona.lifecycle?.phases ?? []).map(({ name }) => name.replace(/\s+phase$/i, "")));
  const workflows = namesOf(persona.integration.workflows);
  const matters = namesOf([
    ...persona.authority.can_decide,
    ...persona.authority.must_consult.map(({ matter }) => matter),
    ...persona.authority.must_escalate,
    ...persona.collaboration.interfaces.flatMap(({ about }) => about),
  ]);
  const weighed = namesOf(persona.decision_criteria.map(({ name }) => name));
  const [self] = plays.owners;
  const own = givenName(persona);
  return {
    ...practice,
    indicators: { ...indicators, dimensions },
    redFlags: { ...redFlags, flags, compounds },
    phases: {
      ...phases,
      phases: phases.phases.filter(
        ({ id, name }) => lived.has(lower(name)) || (id === "churned" && lived.size > 0),
      ),
    },
    authority: { ...authority, rules: authority.rules.filter(({ matter }) => matters.has(lower(matter))) },
    plays: {
      ...plays,
      plays: plays.plays
        .filter(({ workflow }) => workflows.has(lower(workflow)))
        .map((play) => ({
          ...play,
          steps: play.steps.map((step) => (step.owner === self ? { ...step, owner: own } : step)),
        })),
    },
    phrases: {
      ...practice.phrases,
      criteria: practice.phrases.criteria.filter(({ criterion }) => weighed.has(lower(criterion))),
    },
    keyQuestions: {
      ...keyQuestions,
      questions: persona.input.key_questions.map(
        (question, index) =>
          keyQuestions.questions.find((rule) => lower(rule.question) === lower(question)) ?? {
            id: `own_${index + 1}`,
            question,
            answered: never,
            example: "",
            why: "",
          },
      ),
    },
  };
}
