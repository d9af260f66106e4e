import { startsWithTrigger } from "../../consultation/starts-with-trigger.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { loadEmbedded, loadPartners } from "./embedded.ts";
import { tryDefinition } from "./parse-definition.ts";
import { personaFiles } from "./persona-files.ts";
import { readProjectFile } from "./read-project-file.ts";

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;

/**
 * The id of the persona whose voice trigger a question begins with: the project's before the user's before the built-in
 * ones, as everywhere; null when there is none. A file that cannot be read or has mistakes selects nobody:
 * whoever names it is told.
 */
export async function personaOfTrigger(question: string, places: Places): Promise<string | null> {
  // Most questions call nobody, and no file is parsed for them: a trigger stands in its file as it is said.
  const words = question
    .trimStart()
    .toLowerCase()
    .match(/^[\p{L}\p{N}'’-]+/u)?.[0];
  if (words === undefined) return null;
  for (const { id, path, origin } of personaFiles(places)) {
    const { project } = places;
    const read =
      origin === "project" && project !== null
        ? readProjectFile(path, project, maxBytes)
        : readFileBytes(path, maxBytes);
    const bytes = await read.catch(() => null);
    if (bytes === null || !new TextDecoder().decode(bytes).toLowerCase().includes(words)) continue;
    const parsed = await tryDefinition(path, bytes);
    if (parsed.ok && startsWithTrigger(question, parsed.value.persona.voice_triggers) !== null) return id;
  }
  const builtIn = [loadEmbedded().persona, ...loadPartners().map(({ persona }) => persona)];
  return builtIn.find((one) => startsWithTrigger(question, one.voice_triggers) !== null)?.id ?? null;
}
