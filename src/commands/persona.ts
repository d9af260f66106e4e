import { findTrustedPlaces } from "../adapters/definitions/trusted-places.ts";
import type { PersonaOptions, PersonaVerb } from "../options/persona-options.ts";
import type { Context } from "../run/context.ts";
import { openNotices } from "../run/open-notices.ts";
import { diffPersonas } from "./persona/diff-personas.ts";
import { exportPersona } from "./persona/export-persona.ts";
import { importPersona } from "./persona/import-persona.ts";
import { listPersonas } from "./persona/list-personas.ts";
import { newPersona } from "./persona/new-persona.ts";
import type { PersonaRun } from "./persona/persona-run.ts";
import { showPersona } from "./persona/show-persona.ts";
import { showPersonaSchema } from "./persona/show-persona-schema.ts";
import { validatePersonas } from "./persona/validate-personas.ts";

const verbs: Readonly<Record<PersonaVerb, (run: PersonaRun) => Promise<number>>> = {
  list: listPersonas,
  show: showPersona,
  new: newPersona,
  import: importPersona,
  export: exportPersona,
  validate: validatePersonas,
  schema: showPersonaSchema,
  diff: diffPersonas,
};

/** `consult-customer persona <command>`: gives the exit code; throws a Failure for what cannot be read or written. */
export async function runPersona(options: PersonaOptions, context: Context): Promise<number> {
  const { io } = context;
  const { signal } = context.interruption.begin(Number.POSITIVE_INFINITY);
  const notices = await openNotices(io, options);
  return verbs[options.verb]({ options, io, signal, notices, places: await findTrustedPlaces(io) });
}
