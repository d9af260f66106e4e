import { loadConfig } from "../../adapters/definitions/load-config.ts";
import { readWrittenConfigs } from "../../adapters/definitions/read-written-config.ts";
import { findTrustedPlaces } from "../../adapters/definitions/trusted-places.ts";
import { findCredentials } from "../../adapters/keys/find-credentials.ts";
import type { Io } from "../../adapters/process/io.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Checked } from "../../output/doctor/checked.ts";
import { sayOverrides } from "../../output/say-overrides.ts";
import type { Settings } from "../../settings/settings.ts";
import { loadDefinitions } from "../load-definitions.ts";
import { checkedBy } from "./checked-by.ts";

/** The configs: which are there, and whether they can be read. */
export const lookAtConfig = (io: Io): Promise<Checked> =>
  checkedBy("config", async () => {
    const places = await findTrustedPlaces(io);
    await loadConfig(places);
    const files = (await readWrittenConfigs(places)).map(
      ({ from, file }) => `${from} ${oneSafeLine(file, 200)}`,
    );
    return {
      status: "ok",
      says: files.length === 0 ? "no config file; the defaults hold" : files.join(", "),
    };
  });

/** Persona and practice: who answers, and what a project or the user changes in how. */
export async function lookAtPersona(settings: Settings, signal: AbortSignal): Promise<readonly Checked[]> {
  let changed = "";
  const persona = await checkedBy("persona", async () => {
    const { identity, overrides } = await loadDefinitions(settings, signal);
    changed = sayOverrides(overrides, settings.places.project).trim();
    return { status: "ok", says: `${identity.name} (${identity.id}, ${identity.hash})` };
  });
  if (persona.status === "error") return [persona];
  const overrides = await checkedBy("overrides", () =>
    changed === ""
      ? { status: "ok", says: "no project changes anything" }
      : { status: "warning", says: changed, hint: "It holds for every run below this folder." },
  );
  return [persona, overrides];
}

const kinds = {
  "api-key": "an API key (ANTHROPIC_API_KEY)",
  "auth-token": "a token (ANTHROPIC_AUTH_TOKEN)",
  federation: "federation (ANTHROPIC_FEDERATION_RULE_ID)",
  profile: "a profile of Anthropic's command line",
} as const;

/** Where keys come from, by their kind; never a value. The key command is not run. */
export const lookAtCredentials = (settings: Settings, io: Io): Promise<Checked> =>
  checkedBy("credentials", async () => {
    const source = await findCredentials(io.env);
    if (source !== null) return { status: "ok", says: kinds[source] };
    if (settings.apiKeyCommand !== null)
      return { status: "ok", says: "a command of your config (api_key_command)" };
    if (settings.baseUrl !== null)
      return { status: "ok", says: "none; a server of your own may not need one" };
    return {
      status: "warning",
      says: "none: the playbook answers",
      hint: "To ask a model, set ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL for a server of your own.",
    };
  });
