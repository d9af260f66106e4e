import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { closest } from "fastest-levenshtein";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import { identityOf, type PersonaIdentity } from "../../persona/persona-identity.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { dataFailure } from "./data-failure.ts";
import { loadEmbedded } from "./embedded.ts";

export type LoadedPersona = {
  readonly persona: Persona;
  /** Its hash is that of the content: the same in whatever file it stands. */
  readonly identity: PersonaIdentity;
};

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;
const fileLike = /[\\/]|\.(?:ya?ml|json)$/;

/**
 * The persona named by an id or a file; null means the shipped one. Ids are looked up in the project's, then the
 * user's `personas` folder, then among the shipped ones. Throws a usage Failure for one that is not there and a data
 * Failure for one with mistakes.
 */
export async function loadPersona(
  named: string | null,
  places: Places,
  signal: AbortSignal | null = null,
): Promise<LoadedPersona> {
  const embedded = loadEmbedded();
  const id = named ?? embedded.persona.id;
  if (fileLike.test(id)) return readPersona(id, signal);
  for (const folder of [places.project, places.user]) {
    const path = folder === null ? null : join(folder, "personas", `${id}.yaml`);
    if (path !== null && existsSync(path)) return readPersona(path, signal);
  }
  if (id === embedded.persona.id) return loaded(embedded.persona, embedded.personaHash);
  throw unknownPersona(id, [embedded.persona.id, ...personaIds(places)]);
}

async function readPersona(path: string, signal: AbortSignal | null): Promise<LoadedPersona> {
  const bytes = await readFileBytes(path, maxBytes, signal);
  const { hashPersona, parsePersona } = await import("#lazy/files");
  const parsed = parsePersona(path, bytes);
  if (!parsed.ok) throw dataFailure("persona", path, parsed.findings);
  return loaded(parsed.value, hashPersona(parsed.value));
}

const loaded = (persona: Persona, hash: string): LoadedPersona => ({
  persona,
  identity: identityOf(persona, hash),
});

const personaIds = ({ project, user }: Places): string[] =>
  [project, user].flatMap((folder) => {
    const personas = folder === null ? null : join(folder, "personas");
    return personas === null || !existsSync(personas)
      ? []
      : readdirSync(personas)
          .filter((name) => name.endsWith(".yaml"))
          .map((name) => basename(name, ".yaml"));
  });

const unknownPersona = (id: string, known: readonly string[]): Failure =>
  new Failure("usage", {
    code: "usage.persona_unknown",
    message: `There is no persona "${oneSafeLine(id, 80)}".`,
    hint: `Did you mean ${closest(id, known)}? A file needs its path or ending: --persona ./my-persona.yaml.`,
  });
