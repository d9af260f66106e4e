import type { LoadedConfig } from "../adapters/definitions/load-config.ts";
import { projectPersonaPath } from "../adapters/definitions/project-persona-path.ts";
import type { Places } from "../adapters/files/places.ts";

/**
 * The persona that is asked for: an id or a file; null for the shipped one. `said` is what the command line or the
 * environment names. Throws a data Failure where a project names a file outside of its folder.
 */
export function namedPersona(
  said: string | null,
  { user, project }: Pick<LoadedConfig, "user" | "project">,
  places: Pick<Places, "project">,
): string | null {
  if (said !== null) return said;
  if (project.persona !== undefined && places.project !== null)
    return projectPersonaPath(project.persona, places.project);
  return user.persona ?? null;
}
