import { resolve } from "node:path";
import { closest } from "fastest-levenshtein";
import type { Override } from "../../config/override.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import { identityOf, type PersonaIdentity } from "../../persona/persona-identity.ts";
import { isWithin } from "../files/is-within.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { loadEmbedded, loadPartners } from "./embedded.ts";
import { listPersonas } from "./list-personas.ts";
import { parseDefinition } from "./parse-definition.ts";
import { personaPath } from "./persona-files.ts";
import { readProjectFile } from "./read-project-file.ts";

export type LoadedPersona = {
  readonly persona: Persona;
  /** Its hash is that of the content: the same in whatever file it stands. */
  readonly identity: PersonaIdentity;
  /** What a project changes in who answers. */
  readonly overrides: readonly Override[];
};

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;

/**
 * The persona named by an id or a file; null means the shipped one. Ids are looked up in the project's, then the
 * user's `personas` folder, then among the shipped ones. Throws a usage Failure for one that is not there and a data
 * Failure for one with mistakes.
 */
export async function loadPersona(
  named: string | null,
  places: Pick<Places, "project" | "user">,
  signal: AbortSignal | null = null,
): Promise<LoadedPersona> {
  const embedded = loadEmbedded();
  const id = named ?? embedded.persona.id;
  const { project, user } = places;
  if (isPersonaFile(id)) return readPersona(id, { project, signal });
  const isShipped = id === embedded.persona.id;
  const [ofProject, ofUser] = [personaPath(project, id), personaPath(user, id)];
  if (ofProject !== null) {
    const found = await readPersona(ofProject, { project, signal });
    const isOther = found.identity.hash !== embedded.personaHash;
    const instead = ofUser !== null ? "your own" : isShipped && isOther ? "the shipped one" : null;
    const what = `persona ${oneSafeLine(id, 80)}, in place of ${instead}`;
    return instead === null ? found : { ...found, overrides: [{ file: ofProject, what }] };
  }
  if (ofUser !== null) return readPersona(ofUser, { project: null, signal });
  if (isShipped) return loaded(embedded.persona, embedded.personaHash);
  const partner = loadPartners().find(({ persona }) => persona.id === id);
  if (partner !== undefined) return loaded(partner.persona, partner.hash);
  throw unknownPersona(id, listPersonas(places));
}

/** Whether a persona is named by its file: a path, or a name with the ending of one. */
export const isPersonaFile = (name: string): boolean => /[\\/]|\.(?:ya?ml|json|md|markdown)$/i.test(name);

type PersonaSource = { readonly project: string | null; readonly signal: AbortSignal | null };

/** A file that stands in the project's folder must also lie there. */
async function readPersona(path: string, { project, signal }: PersonaSource): Promise<LoadedPersona> {
  const bytes =
    project !== null && isWithin(resolve(path), project)
      ? await readProjectFile(resolve(path), project, maxBytes, signal)
      : await readFileBytes(path, maxBytes, signal);
  const { hashPersona } = await import("#lazy/files");
  const { persona } = await parseDefinition(path, bytes);
  return loaded(persona, hashPersona(persona));
}

const loaded = (persona: Persona, hash: string): LoadedPersona => ({
  persona,
  identity: identityOf(persona, hash),
  overrides: [],
});

const unknownPersona = (id: string, known: readonly string[]): Failure =>
  new Failure("usage", {
    code: "usage.persona_unknown",
    message: `There is no persona "${oneSafeLine(id, 80)}".`,
    hint: `Did you mean ${closest(id, known)}? A file needs its path or ending: --persona ./my-persona.yaml.`,
  });
