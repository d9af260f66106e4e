import { loadEmbedded } from "../../adapters/definitions/embedded.ts";
import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { parseDefinition } from "../../adapters/definitions/parse-definition.ts";
import { Failure } from "../../failure/failure.ts";
import { writeYaml } from "../../finding/write-yaml.ts";
import { type NewPersona, newDefinition, templatePersona } from "../../persona/new-definition.ts";
import { personaYaml } from "../../persona/persona-yaml.ts";
import { mayPrompt } from "../../run/may-prompt.ts";
import type { PersonaRun } from "./persona-run.ts";
import { writeOut } from "./write-out.ts";

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * `persona new [id]`: asks for the main things on a terminal; else, or with --template, a persona to be changed. Throws a
 * usage Failure for an id that is none.
 */
export async function newPersona(run: PersonaRun): Promise<number> {
  const { options, places, signal, io } = run;
  const [id = null] = options.words;
  if (id !== null && (!idForm.test(id) || id.length > 64))
    throw new Failure("usage", {
      code: "usage.id",
      message: `"${id}" is no id of a persona.`,
      hint: "Small letters, digits and single hyphens: renewal-desk.",
    });
  if (options.template !== null) {
    const { persona } = await loadPersona(options.template, places, signal);
    return writeOut(personaYaml({ ...persona, id: id ?? `my-${persona.id}`.slice(0, 64) }), run);
  }
  if (!mayPrompt(io, options.mayPrompt))
    return writeOut(personaYaml(templatePersona(loadEmbedded().persona, id)), run);
  const answers = await askAll(run);
  const written = newDefinition(answers, id);
  const text = writeYaml(written);
  // Judged as any other file is, so that a mistake is said with its line.
  const { persona } = await parseDefinition("new persona", new TextEncoder().encode(text), false);
  return writeOut(personaYaml(persona), run);
}

const questions: Readonly<Record<keyof NewPersona, string>> = {
  role: "Role, such as Renewal Manager:",
  name: "Name of who answers (may be empty):",
  title: "Job title (may be empty):",
  expertise: "What may be asked? Separate with semicolons:",
  canDecide: "What is decided alone? Separate with semicolons:",
  keyQuestions: "What must be known? Questions, separated with semicolons:",
  elements: "Headings of every answer, separated with semicolons:",
};

async function askAll({ signal }: PersonaRun): Promise<NewPersona> {
  const { askLine } = await import("#lazy/prompter");
  const answers: Partial<Record<keyof NewPersona, string>> = {};
  for (const [key, question] of Object.entries(questions) as [keyof NewPersona, string][])
    answers[key] = (await askLine(question, signal)).trim();
  return answers as NewPersona;
}
