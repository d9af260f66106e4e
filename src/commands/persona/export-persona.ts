import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { makeFolder } from "../../adapters/files/make-folder.ts";
import { join } from "../../adapters/files/paths.ts";
import type { PersonaFormat } from "../../options/persona-options.ts";
import { barePersona } from "../../persona/bare-persona.ts";
import type { Persona } from "../../persona/persona.ts";
import type { PersonaRun } from "./persona-run.ts";
import { writeOut } from "./write-out.ts";

/** `persona export [id|file]`: a persona in another format; a skill is a folder with a SKILL.md in it. */
export async function exportPersona(run: PersonaRun): Promise<number> {
  const { options, places, signal } = run;
  const { persona } = await loadPersona(options.words[0] ?? null, places, signal);
  const format = options.to ?? (options.json ? "json" : "markdown");
  const text = await inFormat(persona, format);
  if (format !== "skill" || options.output === null) return writeOut(text, run);
  await makeFolder(options.output);
  return writeOut(text, run, join(options.output, "SKILL.md"));
}

async function inFormat(persona: Persona, format: PersonaFormat): Promise<string> {
  if (format === "json") return `${JSON.stringify(barePersona(persona), null, 2)}\n`;
  const { exportDefinition } = await import("#lazy/definition");
  return exportDefinition(persona, { agent: format !== "markdown" });
}
