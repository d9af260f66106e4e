import { configPath, type LoadedConfig } from "../adapters/definitions/load-config.ts";
import type { Places } from "../adapters/files/places.ts";
import type { Config } from "../config/config-schema.ts";
import { listConfigOverrides } from "../config/list-overrides.ts";
import type { Override } from "../config/override.ts";

/**
 * What the project's config changes. `said` holds, by key, what the command line or the environment says: where that is
 * not null the config does not count.
 */
export function configOverrides(
  { user, project }: LoadedConfig,
  places: Pick<Places, "project">,
  said: Readonly<Partial<Record<keyof Config, unknown>>>,
): readonly Override[] {
  const file = configPath(places.project);
  if (file === null) return [];
  const settled = new Set(
    (Object.keys(said) as (keyof Config)[]).filter((key) => said[key] !== null && said[key] !== undefined),
  );
  return listConfigOverrides({ file, project, user, settled });
}
