import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const remote = "http://model.invalid:8080";
const refused = /would send the key and the notes unencrypted over the network/;

/** Runs in a home with a config of the user's, in a folder with one of the project's. */
async function ask(
  configs: { readonly user?: string; readonly project?: string },
  args: readonly string[] = [],
) {
  const home = emptyHome();
  const write = (folder: string, text: string | undefined): void => {
    if (text === undefined) return;
    mkdirSync(join(home, folder), { recursive: true });
    writeFileSync(join(home, folder, "config.yaml"), text);
  };
  write(".config/consult-customer", configs.user);
  write(".consult-customer", configs.project);
  const env = { ANTHROPIC_API_KEY: "x", ANTHROPIC_BASE_URL: remote };
  return runCli(["q", "-m", "m", ...args], { cwd: home, env });
}

describe("an http server beyond this machine", () => {
  it("is refused before anything is sent, also when the tokens are only to be counted", async () => {
    for (const args of [[], ["--dry-run"]]) {
      const { code, stderr } = await ask({}, args);
      expect(code).toBe(2);
      expect(stderr).toMatch(refused);
    }
  });

  it("is refused before the user's key command runs", async () => {
    const marker = join(emptyHome(), "ran");
    const user = `base_url: ${remote}\napi_key_command: touch ${marker}; echo key\n`;
    const home = emptyHome();
    mkdirSync(join(home, ".config/consult-customer"), { recursive: true });
    writeFileSync(join(home, ".config/consult-customer/config.yaml"), user);
    const { code, stderr } = await runCli(["q"], { cwd: home });
    expect(code).toBe(2);
    expect(stderr).toMatch(refused);
    expect(() => writeFileSync(marker, "", { flag: "wx" })).not.toThrow();
  });

  it("is allowed by the user's config", async () => {
    const { code, stderr } = await ask({ user: "allow_insecure_base_url: true\n" });
    expect(code).toBe(75);
    expect(stderr).toMatch(/cannot be resolved/);
  });

  it("is not allowed by a project, which may not even say it", async () => {
    const { code, stderr } = await ask({ project: "allow_insecure_base_url: true\n" });
    expect(code).toBe(3);
    expect(stderr).toMatch(/unknown key "allow_insecure_base_url"/);
  });

  it("is no matter as long as no model is asked", async () => {
    const { code } = await ask({}, ["-m", "playbook"]);
    expect(code).toBe(0);
  });
});

describe("an option of one letter with an equals sign", () => {
  it.each([["-m=playbook"], ["-f=notes.txt"], ["-r=last"], ["-c=1"]])("%s is refused", async (word) => {
    const { code, stderr } = await runCli(["q", word]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${word}: an option of one letter takes its value without "=".`);
    expect(stderr).toMatch(
      new RegExp(`^ {2}Write ${word.slice(0, 2)} ${word.slice(3)}, with a space\\.$`, "m"),
    );
  });

  it.each<[string, string[], Record<string, string>]>([
    ["an option", ["--model==playbook"], {}],
    ["the one that steps in", ["--fallback==playbook"], {}],
    ["the environment", [], { CONSULT_CUSTOMER_MODEL: "=playbook" }],
  ])("does not make a model of it that nobody has: %s", async (_, args, env) => {
    const { code, stderr } = await runCli(["q", ...args], { env: { ANTHROPIC_API_KEY: "k", ...env } });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a model's name, without = in front")]);
  });

  it("is no model's name in a config either", async () => {
    const cwd = emptyHome();
    mkdirSync(join(cwd, ".consult-customer"));
    writeFileSync(join(cwd, ".consult-customer", "config.yaml"), "model: =playbook\n");
    const { code, stderr } = await runCli(["q"], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining("config.yaml:1:8")]);
  });

  it("is a word of the question behind --", async () => {
    const { code } = await runCli(["-p", "--", "-m=playbook"]);
    expect(code).toBe(0);
  });
});
