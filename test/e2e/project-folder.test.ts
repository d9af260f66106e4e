import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { begin, emptyHome, occurrences, runCli } from "../support/run-cli.ts";

const champion = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
const asOf = ["--as-of", "2026-11-23"];
const shipped = readFileSync(new URL("../../persona/customer-success-manager.yaml", import.meta.url), "utf8");
const redFlags = readFileSync(new URL("../../persona/practice/red-flags.yaml", import.meta.url), "utf8");
const isRoot = process.getuid?.() === 0;
const stranger = 65_534;

/** A working folder with a project's folder in it, and files in that by their paths. */
function newProject(files: Record<string, string> = {}): { readonly home: string; readonly folder: string } {
  const home = emptyHome();
  const folder = join(home, ".consult-customer");
  for (const name of ["practice", "personas"]) mkdirSync(join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return { home, folder };
}

const ask = (cwd: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
  runCli(["--json", ...asOf, ...args, champion], { cwd, env });

const lines = (stderr: string): string[] =>
  stderr.split("\n").filter((line) => line.startsWith("The project's "));

describe("what a project's folder changes", () => {
  it("is said on one line of stderr and stands in the JSON: a practice that takes every alarm away", async () => {
    const never = "levels: [{ severity: warn, when: { fact: usage.seats, above: 1000000000 } }]";
    const flags = [...redFlags.matchAll(/^ {2}- id: (RF\d+)/gm)].map(
      ([, id]) => `  - { id: ${id}, ${never} }\n`,
    );
    const { home, folder } = newProject({
      "practice/red-flags.yaml": `flags:\n${flags.join("")}`,
      "practice/authority.yaml": "rules:\n  - { id: churn_risk, level: decide, with: null }\n",
      "practice/health.yaml": "bands: { green: 5, yellow: 1 }\n",
    });
    const { stdout, stderr } = await ask(home);
    expect(JSON.parse(stdout).assessment).toMatchObject({ red_flags: [], authority: { route: "decide" } });
    const { overrides } = JSON.parse(stdout);
    expect(overrides.map(({ file }: { file: string }) => file).sort()).toEqual(
      ["authority", "health", "red-flags"].map((name) => join(folder, "practice", `${name}.yaml`)),
    );
    const said = Object.fromEntries(
      overrides.map(({ file, what }: { file: string; what: string }) => [file.split("/").at(-1), what]),
    );
    expect(said["red-flags.yaml"]).toMatch(/^flags: 20 changed \(RF01, RF02, RF03, RF04, RF05 …\)$/);
    expect(said["authority.yaml"]).toBe("rules: 1 changed (churn_risk)");
    expect(said["health.yaml"]).toBe("bands.green: 75 → 5; bands.yellow: 50 → 1");
    expect(lines(stderr)).toHaveLength(1);
    expect(lines(stderr)[0]).toContain("practice/red-flags.yaml: flags: 20 changed");
  });

  it("is the words it adds to the reader's, which count without a build", async () => {
    const { home, folder } = newProject();
    mkdirSync(join(folder, "practice", "reading"));
    const file = join(folder, "practice", "reading", "words.yaml");
    writeFileSync(file, "left:\n  - flew the nest\n  - hung up * boots\nchampion: [godfather]\n");
    const question = "Our godfather at Northwind hung up her old boots. What do I do first?";
    const { stdout, stderr } = await runCli(["--json", ...asOf, question], { cwd: home });
    const { facts, overrides } = JSON.parse(stdout);
    expect(facts).toContainEqual(expect.objectContaining({ key: "stakeholder.champion", value: "departed" }));
    expect(overrides).toEqual([{ file, what: "words read: 2 for left, 1 for champion" }]);
    expect(lines(stderr)[0]).toContain("practice/reading/words.yaml: words read: 2 for left");
  });

  it("is every key of its config that nothing stronger settles", async () => {
    const { home, folder } = newProject({
      "config.yaml":
        "model: playbook\nfallback: claude-opus-5-5\neffort: high\nmax_tokens: 99\ntimeout_s: 30\nprices: { llama3.2: { input: 0, output: 0 } }\njournal: { enabled: false }\n",
    });
    mkdirSync(join(home, ".config", "consult-customer"), { recursive: true });
    writeFileSync(join(home, ".config", "consult-customer", "config.yaml"), "effort: low\ntimeout_s: 30\n");
    const changed = async (...args: string[]): Promise<string[]> => {
      const { overrides } = JSON.parse((await ask(home, args)).stdout);
      expect(overrides.every(({ file }: { file: string }) => file === join(folder, "config.yaml"))).toBe(
        true,
      );
      return overrides.map(({ what }: { what: string }) => what);
    };
    const all = [
      "model playbook",
      "fallback claude-opus-5-5",
      "effort high, in place of your effort low",
      "at most 99 tokens",
      "prices of llama3.2",
      "no record is kept",
    ];
    expect(await changed()).toEqual(all);
    expect(await changed("-m", "playbook", "--effort", "low", "--max-tokens", "500")).toEqual([
      all[1],
      all[4],
      all[5],
    ]);
  });

  it("is a persona in place of a shipped one or of the user's own, unless it is the same", async () => {
    const other = shipped.replace("family: Rodriguez", "family: Impostor");
    const { home, folder } = newProject({ "personas/customer-success-manager.yaml": other });
    const file = join(folder, "personas", "customer-success-manager.yaml");
    const what = "persona customer-success-manager, in place of the shipped one";
    expect(JSON.parse((await ask(home)).stdout)).toMatchObject({
      persona: { name: "Elena Impostor" },
      overrides: [{ file, what }],
    });
    writeFileSync(file, shipped);
    expect(JSON.parse((await ask(home)).stdout).overrides).toEqual([]);
    const own = join(home, ".config", "consult-customer", "personas");
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "customer-success-manager.yaml"), other);
    expect(JSON.parse((await ask(home)).stdout).overrides).toEqual([
      { file, what: "persona customer-success-manager, in place of your own" },
    ]);
  });

  it("is nothing where there is no project, or it says what is so anyway", async () => {
    for (const home of [
      emptyHome(),
      newProject({ "practice/health.yaml": "bands: { green: 75 }\n", "config.yaml": "# nothing\n" }).home,
    ]) {
      const { stdout, stderr } = await ask(home);
      expect([JSON.parse(stdout).overrides, lines(stderr)]).toEqual([[], []]);
    }
  });

  it("is said by every command that rests on it, and not under --quiet", async () => {
    const { home } = newProject({ "practice/health.yaml": "bands: { green: 5 }\n" });
    writeFileSync(join(home, "accounts.csv"), "name,nps_rating\nContoso,3\n");
    writeFileSync(join(home, "answer.md"), "Hello.\n");
    for (const args of [
      ["health", "accounts.csv"],
      ["check", "answer.md", "Is Contoso healthy?"],
      ["plan", "Contoso renews on 2027-03-01."],
      ["Is Contoso healthy?"],
    ]) {
      const { stderr } = await runCli([...args, ...asOf], { cwd: home });
      expect([args[0], lines(stderr).length]).toEqual([args[0], 1]);
      expect(lines((await runCli([...args, ...asOf, "-q"], { cwd: home })).stderr)).toEqual([]);
    }
    const json = await runCli(["health", "accounts.csv", "--json", ...asOf], { cwd: home });
    expect(JSON.parse(json.stdout).overrides).toMatchObject([{ what: "bands.green: 75 → 5" }]);
  });
});

describe("a file of a project's folder", () => {
  const secret = "api_key: sk-DISTINCTIVE\n- [broken";

  it.each<[string, (folder: string, outside: string) => void]>([
    [
      "a persona named with ..",
      (folder) => writeFileSync(join(folder, "config.yaml"), "persona: ../secret.yaml\n"),
    ],
    [
      "a persona named by its whole path",
      (folder, outside) => writeFileSync(join(folder, "config.yaml"), `persona: ${outside}\n`),
    ],
    [
      "a persona that is a link",
      (folder, outside) => {
        symlinkSync(outside, join(folder, "personas", "mine.yaml"));
        writeFileSync(join(folder, "config.yaml"), "persona: personas/mine.yaml\n");
      },
    ],
    [
      "a shipped persona's name that is a link",
      (folder, outside) => symlinkSync(outside, join(folder, "personas", "customer-success-manager.yaml")),
    ],
    ["a config that is a link", (folder, outside) => symlinkSync(outside, join(folder, "config.yaml"))],
    [
      "a practice that is a link",
      (folder, outside) => symlinkSync(outside, join(folder, "practice", "plays.yaml")),
    ],
    [
      "a folder of personas that is a link",
      (folder, outside) => {
        symlinkSync(join(outside, ".."), join(folder, "linked"));
        writeFileSync(join(folder, "config.yaml"), "persona: linked/secret.yaml\n");
      },
    ],
  ])("cannot lead out of it, and nothing of what is there is shown: %s", async (_name, build) => {
    const { home, folder } = newProject();
    const outside = join(home, "secret.yaml");
    writeFileSync(outside, secret);
    build(folder, outside);
    for (const mode of [[], ["--json"]]) {
      const { code, stdout, stderr } = await runCli([...mode, ...asOf, champion], { cwd: home });
      expect(code).toBe(3);
      expect(stdout + stderr).not.toContain("DISTINCTIVE");
      expect(stderr).toMatch(/outside of its folder|leads out of the project's folder/);
    }
  });

  it("may be a persona that its config names", async () => {
    const { home } = newProject({
      "personas/mine.yaml": shipped.replace("family: Rodriguez", "family: Lindholm"),
      "config.yaml": "persona: personas/mine.yaml\n",
    });
    const envelope = JSON.parse((await ask(home)).stdout);
    expect(envelope).toMatchObject({
      persona: { name: "Elena Lindholm" },
      overrides: [{ what: "persona personas/mine.yaml" }],
    });
  });

  it("is not waited for when it is a pipe", async () => {
    const { home, folder } = newProject();
    execFileSync("mkfifo", [join(folder, "config.yaml")]);
    const { code, stderr } = await runCli([...asOf, champion], { cwd: home });
    expect(code).toBe(3);
    expect(stderr).toMatch(/no regular file/);
  });
});

describe.skipIf(!isRoot)("a project's folder of another owner", () => {
  const foreign: [string, (folder: string) => void][] = [
    ["the folder", (folder) => chownSync(folder, stranger, stranger)],
    ["a file in it", (folder) => chownSync(join(folder, "practice", "health.yaml"), stranger, stranger)],
  ];
  const practice = { "practice/health.yaml": "bands: { green: 5 }\n" };

  it.each(foreign)("is refused with exit 3 by whatever would rest on it: %s", async (_name, give) => {
    const { home, folder } = newProject(practice);
    give(folder);
    writeFileSync(join(home, "accounts.csv"), "name,nps_rating\nContoso,3\n");
    writeFileSync(join(home, "answer.md"), "Hello.\n");
    for (const args of [[champion], ["health", "accounts.csv"], ["check", "answer.md"], ["plan", champion]]) {
      const { code, stdout, stderr } = await runCli([...args, ...asOf], { cwd: home });
      expect([args[0], code, stdout]).toEqual([args[0], 3, ""]);
      expect(stderr).toMatch(/is not used: it, or a file in it, belongs to another user \(65534\)/);
      expect(stderr).toContain(`name ${home} in CONSULT_CUSTOMER_TRUST`);
    }
    expect((await runCli(["journal", "list"], { cwd: home })).code).toBe(0);
  });

  it.each(foreign)(
    "is used where the user trusts it, and what it changes is still said: %s",
    async (_name, give) => {
      const { home, folder } = newProject(practice);
      give(folder);
      const expectUsed = async (env: Record<string, string> = {}): Promise<void> => {
        const { code, stdout, stderr } = await ask(home, [], env);
        expect([code, occurrences(stdout, begin)]).toEqual([0, 1]);
        expect(JSON.parse(stdout).overrides).toHaveLength(1);
        expect(lines(stderr)).toHaveLength(1);
      };
      await expectUsed({ CONSULT_CUSTOMER_TRUST: home });
      await expectUsed({ CONSULT_CUSTOMER_TRUST: `/nowhere:${folder}` });
      mkdirSync(join(home, ".config", "consult-customer"), { recursive: true });
      writeFileSync(
        join(home, ".config", "consult-customer", "config.yaml"),
        `trusted_folders: ["${home}"]\n`,
      );
      await expectUsed();
      writeFileSync(
        join(home, ".config", "consult-customer", "config.yaml"),
        `trusted_folders: ["${home}/other"]\n`,
      );
      expect((await ask(home)).code).toBe(3);
      expect((await ask(home, [], { CONSULT_CUSTOMER_TRUST: "relative" })).code).toBe(3);
    },
  );

  it("cannot trust itself", async () => {
    const { home, folder } = newProject({ ...practice, "config.yaml": "trusted_folders: [/]\n" });
    chownSync(folder, stranger, stranger);
    expect((await ask(home)).code).toBe(3);
    const own = newProject({ "config.yaml": "trusted_folders: [/]\n" });
    const { code, stdout } = await ask(own.home);
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, "data.config"]);
  });
});

describe("a project's folder that is a link", () => {
  it("out of where it stands is not used unasked", async () => {
    const { folder } = newProject({ "practice/health.yaml": "bands: { green: 5 }\n" });
    const home = emptyHome();
    symlinkSync(folder, join(home, ".consult-customer"));
    const refused = await ask(home);
    expect([refused.code, JSON.parse(refused.stdout).error.message]).toEqual([
      3,
      expect.stringContaining("it is a link that leads out of the folder it stands in"),
    ]);
    expect((await ask(home, [], { CONSULT_CUSTOMER_TRUST: home })).code).toBe(0);
  });
});
