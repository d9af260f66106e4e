import { idOf } from "./markdown/role-names.ts";
import type { Persona } from "./persona.ts";

/** What a new persona is asked for; lists are separated with semicolons, and anything but the role may be "". */
export type NewPersona = {
  readonly role: string;
  readonly name: string;
  readonly title: string;
  readonly expertise: string;
  readonly canDecide: string;
  readonly keyQuestions: string;
  readonly elements: string;
};

const list = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A definition from the answers, as it is written; not checked. What was not answered is left out. */
export function newDefinition(answers: NewPersona, id: string | null): Record<string, unknown> {
  const { role, name, title, expertise, canDecide, keyQuestions, elements } = answers;
  const [given, ...family] = name.split(/\s+/);
  return Object.fromEntries(
    Object.entries({
      id: id ?? idOf(role),
      role,
      name:
        given === undefined || given === ""
          ? null
          : { given, ...(family.length === 0 ? {} : { family: family.join(" ") }) },
      title: title === "" ? null : title,
      competencies: { primary: list(expertise) },
      authority: { can_decide: list(canDecide) },
      input: { key_questions: list(keyQuestions) },
      response_elements: list(elements).map((element) => ({ name: element })),
    }).filter(([, value]) => value !== null),
  );
}

/** A persona with every section, taken from the shipped one, to be changed line by line. */
export const templatePersona = (shipped: Persona, id: string | null): Persona => ({
  ...shipped,
  id: id ?? `my-${shipped.id}`,
  voice_triggers: [],
});
