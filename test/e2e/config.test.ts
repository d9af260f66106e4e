import { mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingKeys } from "../../src/config/setting-keys.ts";
import { runCli } from "../support/run-cli.ts";

/** A home with a config of the user's and, below it, a project with one. */
function places(user: string | null, project: string | null = null) {
  const home = mkdtempSync(join(tmpdir(), "home-"));
  const file = join(home, ".config/consult-customer/config.yaml");
  if (user !== null) {
    mkdirSync(join(home, ".config/consult-customer"), { recursive: true });
    writeFileSync(file, user);
  }
  if (project !== null) {
    mkdirSync(join(home, ".consult-customer"));
    writeFileSync(join(home, ".consult-customer/config.yaml"), project);
  }
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    runCli(["config", ...args], { cwd: home, env });
  return { home, file, run, written: () => readFileSync(file, "utf8") };
}

describe("config list", () => {
  it("names every setting with its value and the place it comes from, line included", async () => {
    const { run, file, home } = places("# mine\nmodel: claude-opus-5-5\neffort: low\n", "effort: high\n");
    const { stdout, code } = await run(["list"], { CONSULT_CUSTOMER_TIMEOUT: "90s" });
    expect(code).toBe(0);
    for (const key of settingKeys) expect(stdout).toContain(key);
    expect(stdout).toMatch(new RegExp(`model +claude-opus-5-5 +user config \\(${file}:2\\)`));
    expect(stdout).toMatch(
      new RegExp(
        `effort +high +project config \\(${home}/.consult-customer/config.yaml:1\\)\\n +low +not counted: user config`,
      ),
    );
    expect(stdout).toMatch(/timeout_s +90s +environment \(CONSULT_CUSTOMER_TIMEOUT\)/);
    expect(stdout).toMatch(/max_tokens +16000 +default/);
  });

  it("says the same as JSON, and masks keys", async () => {
    const { run } = places(
      "api_key_command: echo sk-ant-0123456789abcdef\nbase_url: https://me:secret@example.test\n",
    );
    const { stdout } = await run(["list", "--json"]);
    const { values } = JSON.parse(stdout) as { values: { key: string; value: unknown; from: string }[] };
    expect(values.map(({ key }) => key)).toEqual([...settingKeys]);
    expect(values.find(({ key }) => key === "model")).toMatchObject({
      from: "default",
      value: "claude-sonnet-5-5",
    });
    expect(stdout).not.toMatch(/0123456789abcdef|secret/);
  });

  it("lets the one place that turns recording off count", async () => {
    const { run } = places("journal:\n  enabled: false\n");
    const { stdout } = await run(["get", "journal.enabled"], { CONSULT_CUSTOMER_JOURNAL: "on" });
    expect(stdout).toBe("false\n");
  });
});

describe("config get", () => {
  it("prints the value alone on stdout, and where it comes from on stderr", async () => {
    const { run } = places(null);
    const { stdout, stderr } = await run(["get", "model"], { CONSULT_CUSTOMER_MODEL: "qwen" });
    expect({ stdout, stderr }).toEqual({
      stdout: "qwen\n",
      stderr: "model comes from: environment (CONSULT_CUSTOMER_MODEL)\n",
    });
  });

  it("prints nothing for what is not set, and refuses what does not exist", async () => {
    const { run } = places(null);
    expect(await run(["get", "base_url"])).toMatchObject({
      stdout: "",
      stderr: "base_url is not set.\n",
      code: 0,
    });
    const { stderr, code } = await run(["get", "modle"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean model?");
  });
});

describe("config set and unset", () => {
  it("change one value and keep comments, order and the rest", async () => {
    const { run, written } = places("# mine\nmodel: a # for now\n\n# how hard\neffort: low\n");
    expect((await run(["set", "model", "b"])).code).toBe(0);
    expect(written()).toBe("# mine\nmodel: b # for now\n\n# how hard\neffort: low\n");
    await run(["set", "journal.enabled", "false"]);
    await run(["unset", "model"]);
    expect(written()).not.toContain("model");
    expect(written()).toContain("# how hard\neffort: low\njournal:\n  enabled: false\n");
    await run(["unset", "journal.enabled"]);
    expect(written()).not.toContain("journal");
  });

  it("make a file that only its owner can read, and leave an empty one behind the last value", async () => {
    const { run, file, written } = places(null);
    expect((await run(["set", "max_tokens", "8000"])).code).toBe(0);
    expect(written()).toBe("max_tokens: 8000\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await run(["unset", "max_tokens"])).code).toBe(0);
    expect(written()).toBe("");
    expect((await run(["list"])).code).toBe(0);
  });

  it.each([
    ["effort", "hihg", /effort cannot be "hihg"/],
    ["max_tokens", "many", /max_tokens cannot be "many"/],
    ["base_url", "nowhere", /base_url cannot be "nowhere"/],
    ["journal.enabled", "perhaps", /journal.enabled cannot be "perhaps"/],
  ])("refuse what the setting cannot be and write nothing: %s %s", async (key, value, message) => {
    const { run, written } = places("effort: low\n");
    const { code, stderr } = await run(["set", key, value]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(written()).toBe("effort: low\n");
  });

  it("touch no file that has mistakes already", async () => {
    const { run, written } = places("efort: low\n");
    const { code, stderr } = await run(["set", "model", "b"]);
    expect(code).toBe(3);
    expect(stderr).toContain('did you mean "effort"?');
    expect(written()).toBe("efort: low\n");
  });

  it("write a project's file, but nothing there that a repository must not say, and not out of the folder", async () => {
    const { run, home } = places(null, "effort: low\n");
    expect((await run(["set", "persona", "customer-success-manager", "--project"])).code).toBe(0);
    expect(readFileSync(join(home, ".consult-customer/config.yaml"), "utf8")).toContain("persona:");
    expect((await run(["set", "base_url", "http://127.0.0.1:1", "--project"])).stderr).toContain(
      "your own config only",
    );
    const linked = places(null, null);
    const outside = join(linked.home, "outside.yaml");
    writeFileSync(outside, "effort: low\n");
    mkdirSync(join(linked.home, ".consult-customer"));
    symlinkSync(outside, join(linked.home, ".consult-customer/config.yaml"));
    expect((await linked.run(["set", "effort", "high", "--project"])).code).toBe(3);
    expect(readFileSync(outside, "utf8")).toBe("effort: low\n");
  });

  it("say when something stronger counts instead", async () => {
    const { run } = places(null);
    const { stderr } = await run(["set", "model", "b"], { CONSULT_CUSTOMER_MODEL: "a" });
    expect(stderr).toContain("It does not count: environment (CONSULT_CUSTOMER_MODEL) says a.");
  });
});

it("config path prints the file, whether it is there or not", async () => {
  const { run, file, home } = places(null);
  expect((await run(["path"])).stdout).toBe(`${file}\n`);
  expect((await run(["path", "--project"])).stdout).toBe(`${join(home, ".consult-customer/config.yaml")}\n`);
});
