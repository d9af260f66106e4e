import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { barePersona } from "../../persona/bare-persona.ts";
import { personaYaml } from "../../persona/persona-yaml.ts";
import type { PersonaRun } from "./persona-run.ts";
import { writeOut } from "./write-out.ts";

/** `persona show [id|file]`: the persona as YAML, or as JSON. */
export async function showPersona(run: PersonaRun): Promise<number> {
  const { options, places, signal } = run;
  const { persona } = await loadPersona(options.words[0] ?? null, places, signal);
  return writeOut(
    options.json ? `${JSON.stringify(barePersona(persona), null, 2)}\n` : personaYaml(persona),
    run,
  );
}
