import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config/config-schema.ts";
import { saysNothing } from "../../finding/says-nothing.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { dataFailure } from "./data-failure.ts";
import { readProjectFile } from "./read-project-file.ts";

const maxBytes = 1_048_576;

export type LoadedConfig = {
  /** Both in one, the project's values first. */
  readonly config: Config;
  readonly user: Config;
  readonly project: Config;
};

/**
 * The config of project and user. Where requests go and where the key comes from only the user's own file may say.
 * Throws a data Failure with every finding; the YAML parser is loaded only when a file is there.
 */
export async function loadConfig(places: Places): Promise<LoadedConfig> {
  const [user, project] = await Promise.all([loadUserConfig(places), loadProjectConfig(places)]);
  // A repository cannot turn on recording that the user turned off.
  const enabled = user.journal?.enabled !== false && project.journal?.enabled !== false;
  return { config: { ...user, ...project, journal: { enabled } }, user, project };
}

/** The user's own config. Throws a data Failure with every finding. */
export async function loadUserConfig({ user }: Pick<Places, "user">): Promise<Config> {
  const path = configPath(user);
  if (path === null || !existsSync(path)) return {};
  return parseConfig(path, "userConfigSchema", await readFileBytes(path, maxBytes));
}

async function loadProjectConfig({ project }: Pick<Places, "project">): Promise<Config> {
  const path = configPath(project);
  if (project === null || path === null || !existsSync(path)) return {};
  return parseConfig(path, "projectConfigSchema", await readProjectFile(path, project, maxBytes));
}

export const configPath = (folder: string | null): string | null =>
  folder === null ? null : join(folder, "config.yaml");

async function parseConfig(
  path: string,
  schema: "userConfigSchema" | "projectConfigSchema",
  bytes: Uint8Array,
): Promise<Config> {
  const { parseFile, ...schemas } = await import("#lazy/files");
  const parsed = parseFile(schemas[schema], path, bytes);
  if (parsed.ok) return parsed.value;
  // Somebody made the file, or put every line of it in comments: it sets nothing.
  if (saysNothing(parsed.findings)) return {};
  throw dataFailure("config", path, parsed.findings);
}
