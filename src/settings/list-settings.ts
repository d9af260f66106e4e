import { loadEmbedded } from "../adapters/definitions/embedded.ts";
import { loadConfig } from "../adapters/definitions/load-config.ts";
import { readWrittenConfigs, type WrittenConfig } from "../adapters/definitions/read-written-config.ts";
import { findTrustedPlaces } from "../adapters/definitions/trusted-places.ts";
import { findCredentials } from "../adapters/keys/find-credentials.ts";
import { redactKeys } from "../adapters/keys/redact-keys.ts";
import type { Io } from "../adapters/process/io.ts";
import { ownSettings, type SettingKey, settingKeys, settingVariables } from "../config/setting-keys.ts";
import type { SettingSource, SettingValue } from "../config/setting-value.ts";
import { defaultModel } from "../consultant/choose-consultant.ts";
import { defaultReader } from "../consultant/choose-reader.ts";
import { defaultMaxTokens } from "../consultant/request-body.ts";
import { defaultTimeoutMs } from "./settings.ts";

/**
 * Every setting with all places that say it. Keys that stand in a command or an address are masked. Throws a data Failure
 * for a config with mistakes and for a project that is not trusted.
 */
export async function listSettings(io: Pick<Io, "cwd" | "env">): Promise<readonly SettingValue[]> {
  const places = await findTrustedPlaces(io);
  const { config } = await loadConfig(places);
  const written = await readWrittenConfigs(places);
  const answers =
    (io.env.ANTHROPIC_BASE_URL?.trim() ?? "") !== "" ||
    config.base_url !== undefined ||
    config.api_key_command !== undefined ||
    (await findCredentials(io.env)) !== null;
  const defaults: Partial<Record<SettingKey, unknown>> = {
    model: answers ? defaultModel : "playbook",
    max_tokens: defaultMaxTokens,
    timeout_s: defaultTimeoutMs / 1000,
    partners: "with",
    persona: loadEmbedded().persona.id,
    reader: defaultReader,
    allow_insecure_base_url: false,
    "journal.enabled": true,
  };
  return settingKeys.map((key) => ({
    key,
    sources: [
      ...sourcesOf(key, written, io.env),
      { from: "default", value: defaults[key] ?? null } as const,
    ].map(masked),
  }));
}

function sourcesOf(key: SettingKey, written: readonly WrittenConfig[], env: Io["env"]): SettingSource[] {
  const variable = settingVariables[key];
  const text = variable === undefined ? "" : (env[variable]?.trim() ?? "");
  const said: SettingSource[] =
    variable === undefined || text === "" ? [] : [{ from: "environment", variable, value: text }];
  const inFiles = written
    .filter(({ from }) => from === "user" || !ownSettings.includes(key))
    .flatMap(({ from, file, at }) => {
      const found = at(key.split("."));
      return found === null ? [] : [{ from, file, ...found }];
    });
  // One place that turns recording off is enough, whichever it is.
  const off = (source: SettingSource): boolean =>
    key === "journal.enabled" && /^(?:false|off|0|no)$/i.test(String(source.value));
  return [...said, ...inFiles].sort((a, b) => Number(off(b)) - Number(off(a)));
}

/** A key may stand in a command, a user and password in an address. */
const masked = (source: SettingSource): SettingSource =>
  typeof source.value === "string"
    ? {
        ...source,
        value: redactKeys(source.value, []).replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, "$1***@"),
      }
    : source;
