import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the credentials of Anthropic's own API come from; what is printed may name the kind, never the value. */
export type CredentialSource = "api-key" | "auth-token" | "federation" | "profile";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether a request to Anthropic's own API would have credentials, without loading the SDK: the order is the SDK's. A key
 * or token in the environment; ANTHROPIC_PROFILE; federation variables; or the active profile's file. Null when there are
 * none. It does not tell whether they are valid, nor whether a profile that is named exists: the request will.
 */
export async function findCredentials(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<CredentialSource | null> {
  const isSet = (name: string) => (env[name]?.trim() ?? "") !== "";
  if (isSet("ANTHROPIC_API_KEY")) return "api-key";
  if (isSet("ANTHROPIC_AUTH_TOKEN")) return "auth-token";
  if (isSet("ANTHROPIC_PROFILE")) return "profile";
  if (isSet("ANTHROPIC_FEDERATION_RULE_ID") && isSet("ANTHROPIC_ORGANIZATION_ID")) return "federation";
  return (await hasActiveProfile(env, platform)) ? "profile" : null;
}

async function hasActiveProfile(env: Environment, platform: NodeJS.Platform): Promise<boolean> {
  const folder = configFolder(env, platform);
  if (folder === null) return false;
  const named = (await readOrNull(join(folder, "active_config")))?.trim();
  // A name with a separator is refused by the SDK, so it counts as none.
  const profile = named === undefined || named === "" ? "default" : named;
  if (!/^[\w.-]+$/.test(profile)) return false;
  return (await readOrNull(join(folder, "configs", `${profile}.json`))) !== null;
}

/** Where the SDK looks, on each platform. */
function configFolder(env: Environment, platform: NodeJS.Platform): string | null {
  const under = (base: string | undefined, ...rest: string[]) =>
    base === undefined || base === "" ? null : join(base, ...rest);
  return (
    under(env.ANTHROPIC_CONFIG_DIR) ??
    (platform === "win32"
      ? (under(env.APPDATA, "Anthropic") ?? under(env.USERPROFILE, "AppData", "Roaming", "Anthropic"))
      : (under(env.XDG_CONFIG_HOME, "anthropic") ?? under(env.HOME, ".config", "anthropic")))
  );
}

const readOrNull = (path: string): Promise<string | null> => readFile(path, "utf8").catch(() => null);
