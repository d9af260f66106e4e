import { parseDefinition } from "../../adapters/definitions/parse-definition.ts";
import { isFolder } from "../../adapters/files/is-folder.ts";
import { listFiles } from "../../adapters/files/list-files.ts";
import { basename, join } from "../../adapters/files/paths.ts";
import { readFileBytes } from "../../adapters/files/read-file.ts";
import { maxTextBytes } from "../../finding/read-text.ts";
import { renderFinding } from "../../finding/render-finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PersonaFormat } from "../../options/persona-options.ts";
import { barePersona } from "../../persona/bare-persona.ts";
import { personaYaml } from "../../persona/persona-yaml.ts";
import type { PersonaRun } from "./persona-run.ts";
import { writeOut } from "./write-out.ts";

/** `persona import <file|folder>`: a definition of another format as YAML. What no key takes is kept, and said. */
export async function importPersona(run: PersonaRun): Promise<number> {
  const { options, signal, notices } = run;
  const named = options.words[0] ?? "";
  const folder = await isFolder(named);
  const path = folder ? join(named, "SKILL.md") : named;
  const format = options.from ?? formatOf(path, folder);
  const bytes = await readFileBytes(path, maxTextBytes, signal);
  const { persona, notes } = await parseDefinition(path, bytes, format !== "json");
  for (const note of notes) await notices.note(`${renderFinding(note)}\n`);
  if (folder) await sayOtherFiles(named, run);
  return writeOut(
    options.json ? `${JSON.stringify(barePersona(persona), null, 2)}\n` : personaYaml(persona),
    run,
  );
}

const formatOf = (path: string, folder: boolean): PersonaFormat => {
  if (folder || basename(path) === "SKILL.md") return "skill";
  return /\.(?:json|ya?ml)$/i.test(path) ? "json" : "markdown";
};

/** A skill may bring files that its text refers to; a persona is one file, and they stay where they are. */
async function sayOtherFiles(folder: string, { notices }: PersonaRun): Promise<void> {
  const others = (await listFiles(folder)).filter((name) => name !== "SKILL.md");
  if (others.length === 0) return;
  const named = others.slice(0, 10).join(", ");
  await notices.warn(
    `Not part of the persona: ${oneSafeLine(named, 300)}` +
      `${others.length > 10 ? ` and ${others.length - 10} more` : ""}. These files of the skill stay ` +
      "where they are.\n",
  );
}
