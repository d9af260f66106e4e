import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findCredentials } from "../../../src/adapters/keys/find-credentials.ts";
import { consult, testKey } from "../../support/consult.ts";

const profileToken = "sk-ant-oat01-token-of-the-profile";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "credentials-"));
  for (const name of ["API_KEY", "AUTH_TOKEN", "PROFILE", "BASE_URL", "FEDERATION_RULE_ID"])
    vi.stubEnv(`ANTHROPIC_${name}`, undefined);
  vi.stubEnv("ANTHROPIC_CONFIG_DIR", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function writeProfile(name = "default"): Promise<void> {
  await mkdir(join(folder, "configs"), { recursive: true });
  await mkdir(join(folder, "credentials"), { recursive: true });
  await writeFile(
    join(folder, "configs", `${name}.json`),
    JSON.stringify({ version: "1.0", authentication: { type: "user_oauth" } }),
  );
  const token = {
    version: "1.0",
    type: "oauth_token",
    access_token: profileToken,
    expires_at: 4_102_444_800,
  };
  await writeFile(join(folder, "credentials", `${name}.json`), JSON.stringify(token), { mode: 0o600 });
}

describe("finding credentials", () => {
  it.each([
    [{ ANTHROPIC_API_KEY: "k" }, "api-key"],
    [{ ANTHROPIC_API_KEY: " ", ANTHROPIC_AUTH_TOKEN: "t" }, "auth-token"],
    [{ ANTHROPIC_PROFILE: "work" }, "profile"],
    [{ ANTHROPIC_FEDERATION_RULE_ID: "r", ANTHROPIC_ORGANIZATION_ID: "o" }, "federation"],
    [{ ANTHROPIC_FEDERATION_RULE_ID: "r" }, null],
    [{}, null],
  ])("%j is %s", async (env, expected) => {
    expect(await findCredentials({ HOME: folder, ...env })).toBe(expected);
  });

  it("a profile's file counts, wherever the platform keeps it", async () => {
    await writeProfile();
    expect(await findCredentials({ ANTHROPIC_CONFIG_DIR: folder })).toBe("profile");
    await mkdir(join(folder, "Anthropic", "configs"), { recursive: true });
    await writeFile(join(folder, "Anthropic", "configs", "default.json"), "{}");
    expect(await findCredentials({ APPDATA: folder }, "win32")).toBe("profile");
    expect(await findCredentials({ APPDATA: folder }, "linux")).toBeNull();
    await mkdir(join(folder, ".config", "anthropic", "configs"), {
      recursive: true,
    });
    await writeFile(join(folder, ".config", "anthropic", "configs", "default.json"), "{}");
    expect(await findCredentials({ HOME: folder }, "linux")).toBe("profile");
  });

  it("the active profile decides, and a name that leaves the folder counts as none", async () => {
    await writeProfile("work");
    expect(await findCredentials({ ANTHROPIC_CONFIG_DIR: folder })).toBeNull();
    await writeFile(join(folder, "active_config"), "work\n");
    expect(await findCredentials({ ANTHROPIC_CONFIG_DIR: folder })).toBe("profile");
    await writeFile(join(folder, "active_config"), "../configs/work");
    expect(await findCredentials({ ANTHROPIC_CONFIG_DIR: folder })).toBeNull();
  });
});

/** Stands for the network: nothing leaves this process. */
function recordingFetch() {
  const seen: { url: string; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    seen.push({ url: String(input), headers: new Headers(init?.headers) });
    return Response.json({ error: { type: "authentication_error", message: "no" } }, { status: 401 });
  };
  return { seen, fetch };
}

describe("the token of a profile", () => {
  it("goes to Anthropic's own host when no key was given", async () => {
    await writeProfile();
    const { seen, fetch } = recordingFetch();
    const { failure } = await consult("https://api.anthropic.com", {
      client: { baseUrl: null, apiKey: null, fetch },
    });
    expect(failure?.details.code).toBe("model.authentication");
    expect(seen[0]?.url).toBe("https://api.anthropic.com/v1/messages");
    expect(seen[0]?.headers.get("authorization")).toBe(`Bearer ${profileToken}`);
  });

  it.each([
    "https://anthropic.com.evil.test",
    "https://notanthropic.com",
    "https://api-anthropic.com",
    "http://127.0.0.1:9",
    "https://evil.test/api.anthropic.com",
  ])("never goes to %s", async (url) => {
    await writeProfile();
    const { seen, fetch } = recordingFetch();
    await consult(url, { client: { apiKey: null, fetch } });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify([...(seen[0]?.headers ?? [])])).not.toContain(profileToken);
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer no-key");
  });

  it("stays out of the message when the profile is broken, and nothing is sent", async () => {
    vi.stubEnv("ANTHROPIC_PROFILE", "missing");
    const { seen, fetch } = recordingFetch();
    const { failure } = await consult("", { client: { apiKey: null, fetch } });
    expect(seen).toHaveLength(0);
    expect(failure?.outcome).toBe("model");
    expect(failure?.details.code).toBe("model.authentication");
    expect(failure?.message).toContain('the profile "missing"');
  });
});

it("without key, token and profile nothing is sent, and the message says what to set", async () => {
  const { seen, fetch } = recordingFetch();
  const { failure } = await consult("", { client: { apiKey: null, fetch } });
  expect(seen).toHaveLength(0);
  expect(failure?.outcome).toBe("model");
  expect(failure?.details.code).toBe("model.authentication");
  expect(failure?.message).toBe("There are no usable credentials for api.anthropic.com.");
  expect(failure?.details.hint).toContain("ANTHROPIC_API_KEY");
});

it("Anthropic's own host gets the key as bearer only", async () => {
  const { seen, fetch } = recordingFetch();
  await consult("https://api.anthropic.com", { client: { fetch } });
  expect(seen[0]?.headers.get("authorization")).toBe(`Bearer ${testKey}`);
  expect(seen[0]?.headers.get("x-api-key")).toBeNull();
});
