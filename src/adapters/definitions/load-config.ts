import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config/config-schema.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { dataFailure } from "./data-failure.ts";

const maxBytes = 1_048_576;

/**
 * The config of project and user in one, the project's values first. Where requests go and where the key comes from
 * only the user's own file may say. Throws a data Failure with every finding; the YAML parser is loaded only when a
 * file is there.
 */
export async function loadConfig({ project, user }: Places): Promise<Config> {
  const [fromUser, fromProject] = await Promise.all([read(user, "user"), read(project, "project")]);
  // A repository cannot turn on recording that the user turned off.
  const enabled = fromUser.journal?.enabled !== false && fromProject.journal?.enabled !== false;
  return { ...fromUser, ...fromProject, journal: { enabled } };
}

async function read(folder: string | null, kind: "user" | "project"): Promise<Config> {
  const path = folder === null ? null : join(folder, "config.yaml");
  if (path === null || !existsSync(path)) return {};
  const { parseFile, userConfigSchema, projectConfigSchema } = await import("#lazy/files");
  const schema = kind === "user" ? userConfigSchema : projectConfigSchema;
  const parsed = parseFile(schema, path, await readFileBytes(path, maxBytes));
  if (!parsed.ok) throw dataFailure("config", path, parsed.findings);
  return parsed.value;
}
