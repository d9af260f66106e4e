import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { userConfigSchema } from "../src/config/config-schema.ts";
import { outcomes } from "../src/failure/failure.ts";
import { codeMeanings } from "../src/verification/code-meanings.ts";
import { severities } from "../src/verification/verification.ts";
import { emptyHome, runCli } from "./support/run-cli.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const readme = read("README.md");
const layout = read("src/README.md");
const pageNames = readdirSync(new URL("docs/", root))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const pages = pageNames.map((path) => ({ path, text: read(path) }));
/** What users read: README and docs together have to be complete. */
const all = [readme, ...pages.map(({ text }) => text)].join("\n");

const matches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)),
];
/** Cells of every table row whose first cell matches. */
const rows = (text: string, first: RegExp): string[][] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
    .filter(([cell]) => first.test(cell ?? ""));
/** Code blocks of one language. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code = ""]) => code,
  );

/** Names of options in a help text: "-f" and "--file". */
const optionsOf = (help: string): string[] =>
  matches(help, /^ {2}(?:-\w, )?--[a-z-]+/gm).flatMap((names) => names.trim().split(", "));
/** Names of the commands a help text lists. */
const commandsOf = (help: string): string[] =>
  matches(help.split("\nCommands:\n")[1]?.split("\n\n")[0] ?? "", /^ {2}([a-z]+)/gm).filter(
    (name) => name !== "help",
  );

/** The help of a command and of the commands below it; the pages have to name these too. */
async function helpsOf(command: string): Promise<string[]> {
  const { stdout } = await runCli([command, "--help"]);
  const below = await Promise.all(
    commandsOf(stdout).map(async (name) => {
      expect(all).toContain(`\`${command} ${name}`);
      return (await runCli([command, name, "--help"])).stdout;
    }),
  );
  return [stdout, ...below];
}

/** How GitHub names the place of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
const anchorsOf = (text: string): string[] =>
  matches(text.replace(/^```[\s\S]*?^```$/gm, ""), /^#+ (.+)$/gm).map(anchorOf);

/** Links of a page to files and headings of the repository that lead nowhere. */
function deadLinks({ path, text }: { readonly path: string; readonly text: string }): string[] {
  return matches(text, /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => {
      const [file = "", anchor] = target.split("#");
      const to = file === "" ? path : join(dirname(path), file);
      if (!existsSync(new URL(to, root))) return true;
      return anchor !== undefined && !anchorsOf(read(to)).includes(anchor);
    })
    .map((target) => `${path}: ${target}`);
}

describe("README.md", () => {
  it("is short", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(200);
  });

  it("gives the two commands word for word, each on its own line", () => {
    expect(readme.split("\n").filter((line) => line.startsWith("npm ci && "))).toEqual([
      'npm ci && npx consult-customer "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?"',
      "npm ci && npm test",
    ]);
  });

  it("names every command, and leads to every page", async () => {
    const commands = commandsOf((await runCli(["--help"])).stdout);
    for (const command of commands) expect(readme).toContain(`consult-customer ${command}`);
    for (const path of pageNames) expect(readme).toContain(`](${path}`);
  });

  it("has ten examples that run on the shipped samples", async () => {
    const [block = ""] = blocks(readme, "sh").filter((code) => code.startsWith("cd persona/samples\n"));
    const commands = block.split("\n").filter((line) => line.startsWith("consult-customer "));
    expect(commands).toHaveLength(10);
    const home = emptyHome();
    cpSync(new URL("persona/samples/", root), join(home, "samples"), { recursive: true });
    for (const command of commands) {
      const [line = ""] = command.split(/ {2,}#/);
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
      const { code, stdout, stderr } = await runCli([...words.slice(1), "--as-of", "2026-11-23"], {
        cwd: join(home, "samples"),
        data: home,
      });
      expect({ line, code }, stderr).toEqual({ line, code: command.includes("(no: exit 5)") ? 5 : 0 });
      expect(line.includes(" -o ") ? stderr : stdout, line).not.toBe("");
    }
  });
});

describe("README and docs", () => {
  it("have no link that leads nowhere", () => {
    const texts = [{ path: "README.md", text: readme }, ...pages, { path: "src/README.md", text: layout }];
    expect(texts.flatMap(deadLinks)).toEqual([]);
  });

  it("explain every option that --help prints, and no other option", async () => {
    const { stdout: help } = await runCli(["--help"]);
    const helps = await Promise.all(commandsOf(help).map((command) => helpsOf(command)));
    const options = [help, ...helps.flat()].flatMap(optionsOf);
    expect(options).toContain("--as-of");
    const documented = rows(all, /^`-/).flatMap(([cell = ""]) =>
      matches(cell, /(?<=[`\s])--?[a-z][a-z-]*/gi),
    );
    expect([...new Set(documented)].sort()).toEqual([...new Set(options)].sort());
  });

  it("have the exit codes of the program, in their order", () => {
    expect(rows(read("docs/json.md"), /^\d+$/).map(([code, subtype]) => [code, subtype])).toEqual(
      Object.values(outcomes).map(({ exitCode, subtype }) => [String(exitCode), `\`${subtype}\``]),
    );
  });

  it("explain every code of the contract in the program's words, in their order", () => {
    const meant: Readonly<Record<string, string>> = codeMeanings;
    expect(rows(read("docs/verification.md"), /^`(?:[a-z]+\.[a-z]+|control-characters)`$/)).toEqual(
      Object.entries(severities).map(([code, severity]) => [`\`${code}\``, severity, meant[code]]),
    );
  });

  it("name every key of the config and every variable the program reads", () => {
    const settings = read("docs/settings.md");
    const config = settings.split("The user's config is")[1]?.split("```")[1] ?? "";
    expect(matches(config, /^([a-z_]+):/gm).sort()).toEqual(Object.keys(userConfigSchema.shape).sort());
    const variables = ["options", "settings", "input", "run", "chat", "commands"].flatMap((room) =>
      readdirSync(new URL(`src/${room}/`, root), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .flatMap((name) => matches(read(`src/${room}/${name}`), /"(CONSULT_CUSTOMER_\w+)"/g)),
    );
    expect(variables.length).toBeGreaterThan(0);
    for (const name of variables) expect(settings).toContain(`\`${name}\``);
  });

  it("name every file of the practice", () => {
    const files = readdirSync(new URL("persona/practice/", root)).filter((name) => name.endsWith(".yaml"));
    expect(
      rows(read("docs/personas.md"), /^`[a-z-]+\.yaml`$/)
        .map(([cell = ""]) => cell.replaceAll("`", ""))
        .sort(),
    ).toEqual(files.sort());
  });

  it("show a persona and rules of one's own that work", async () => {
    const [persona, bands, flags] = blocks(read("docs/personas.md"), "yaml");
    const home = emptyHome();
    const folder = join(home, ".consult-customer");
    for (const name of ["personas", "practice"]) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, "personas/renewal-desk.yaml"), persona ?? "");
    writeFileSync(join(folder, "practice/health.yaml"), bands ?? "");
    writeFileSync(join(folder, "practice/red-flags.yaml"), flags ?? "");
    const own = await runCli(["Hey Renewals, our champion at Contoso left. What now?"], { cwd: home });
    expect(own.stdout).toMatch(/^=== BEGIN RENEWAL DESK RESPONSE ===\n/);
    expect(own.stdout).toContain("champion change");
    const raised = await runCli(["--json", "Contoso missed two meetings in a row."], { cwd: home });
    const { assessment, overrides } = JSON.parse(raised.stdout);
    expect(assessment.red_flags.map(({ id }: { id: string }) => id)).toContain("OWN1");
    expect(overrides.map(({ what }: { what: string }) => what)).toEqual([
      "bands.green: 75 → 80",
      "flags: 1 added (OWN1)",
    ]);
  });

  it("teach a word as they say", async () => {
    const [words = ""] = blocks(read("docs/using.md"), "yaml").filter((block) => block.includes("godfather"));
    const home = emptyHome();
    const folder = join(home, ".consult-customer/practice/reading");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "words.yaml"), words);
    const { stdout } = await runCli(["--json", "Our godfather hung up her boots."], { cwd: home });
    expect(JSON.parse(stdout).facts).toContainEqual(
      expect.objectContaining({ key: "stakeholder.champion", value: "departed" }),
    );
  });

  // What doctor prints is another thing on every machine.
  const transcripts = [readme, ...pages.map(({ text }) => text)]
    .flatMap((text) => matches(text, /```\n(\$ consult-customer [^`]+)/g))
    .filter((transcript) => !transcript.startsWith("$ consult-customer doctor"));
  it.each(transcripts)(
    "show what the program prints, but for what is marked as left out: %s",
    async (transcript) => {
      const [command = "", ...shown] = transcript.split("\n");
      const words = matches(command, /"[^"]*"|\S+/g).slice(2);
      const { stdout, stderr } = await runCli(
        words.map((word) => word.replaceAll('"', "")),
        { cwd: fileURLToPath(root) },
      );
      const printed = `${stdout}${stderr}`.split("\n");
      let from = 0;
      for (const line of shown.filter((text) => text !== "" && !text.startsWith("[…"))) {
        const at = printed.indexOf(line, from);
        expect(at, `"${line}" is not printed there`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    },
  );
});

describe("src/README.md", () => {
  it("lists every folder of src", () => {
    const folders = readdirSync(new URL("src/", root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${name}/`);
    const listed = matches(layout.split("```\n")[1] ?? "", /^src\/([a-z]+\/) /gm);
    expect(listed.sort()).toEqual(folders.sort());
  });

  it("names files that exist", () => {
    const named = matches(layout, /(?<=[`\s(])(?:src|bin|persona|test)\/[\w./-]*\w\.[a-z]+/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([]);
  });
});
