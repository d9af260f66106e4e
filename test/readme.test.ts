import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { userConfigSchema } from "../src/config/config-schema.ts";
import { outcomes } from "../src/failure/failure.ts";
import { codeMeanings } from "../src/verification/code-meanings.ts";
import { severities } from "../src/verification/verification.ts";
import { runCli } from "./support/run-cli.ts";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const readme = read("README.md");
const lines = readme.split("\n");
/** Commands with a page of their own have their options there. */
const pages = ["portfolio", "batch", "ci", "requests"].flatMap((page) => read(`docs/${page}.md`).split("\n"));
const layout = read("src/README.md");

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)),
];
/** Cells of every table row whose first cell matches. */
const rows = (first: RegExp, of: readonly string[] = lines): string[][] =>
  of
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
    .filter(([cell]) => first.test(cell ?? ""));

/** Names of options in a help text: "-f" and "--file". */
const optionsOf = (help: string): string[] =>
  all(help, /^ {2}(?:-\w, )?--[a-z-]+/gm).flatMap((names) => names.trim().split(", "));
/** Names of the commands a help text lists. */
const commandsOf = (help: string): string[] =>
  all(help.split("\nCommands:\n")[1]?.split("\n\n")[0] ?? "", /^ {2}([a-z]+)/gm).filter(
    (name) => name !== "help",
  );

/** The help of a command and of the commands below it; README has to name these too. */
async function helpsOf(command: string): Promise<string[]> {
  const { stdout } = await runCli([command, "--help"]);
  const below = await Promise.all(
    commandsOf(stdout).map(async (name) => {
      expect(readme).toContain(`\`${command} ${name}`);
      return (await runCli([command, name, "--help"])).stdout;
    }),
  );
  return [stdout, ...below];
}

describe("README.md", () => {
  it("gives the two commands word for word, each on its own line", () => {
    expect(lines.filter((line) => line.startsWith("npm ci && "))).toEqual([
      'npm ci && npx consult-customer "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?"',
      "npm ci && npm test",
    ]);
  });

  it("names every option and command that --help prints, and no other option", async () => {
    const { stdout: help } = await runCli(["--help"]);
    const commands = commandsOf(help);
    const helps = await Promise.all(commands.map((command) => helpsOf(command)));
    const options = [help, ...helps.flat()].flatMap(optionsOf);
    expect(options).toContain("--as-of");
    const documented = rows(/^`-/, [...lines, ...pages]).flatMap(([cell = ""]) =>
      all(cell, /(?<=[`\s])--?[a-z][a-z-]*/gi),
    );
    expect([...new Set(documented)].sort()).toEqual([...new Set(options)].sort());
    for (const command of commands) expect(readme).toContain(`consult-customer ${command}`);
  });

  it("has the exit codes of the program, in their order", () => {
    expect(rows(/^\d+$/).map(([code, subtype]) => [code, subtype])).toEqual(
      Object.values(outcomes).map(({ exitCode, subtype }) => [String(exitCode), `\`${subtype}\``]),
    );
  });

  it("explains every code of the contract in the program's words, in their order", () => {
    const meant: Readonly<Record<string, string>> = codeMeanings;
    const codes = Object.entries(severities);
    expect(
      rows(/^`(?:[a-z]+\.[a-z]+|control-characters)`$/).filter(([code]) => !code?.endsWith(".yaml`")),
    ).toEqual(codes.map(([code, severity]) => [`\`${code}\``, severity, meant[code]]));
  });

  it("names every key of the config and every variable the program reads", () => {
    const config = readme.split("The user's config is")[1]?.split("```")[1] ?? "";
    expect(all(config, /^([a-z_]+):/gm).sort()).toEqual(Object.keys(userConfigSchema.shape).sort());
    const read = ["options", "settings", "input", "run", "chat", "commands"].flatMap((room) =>
      readdirSync(new URL(`src/${room}/`, root), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .flatMap((name) =>
          all(readFileSync(new URL(`src/${room}/${name}`, root), "utf8"), /"(CONSULT_CUSTOMER_\w+)"/g),
        ),
    );
    expect(read.length).toBeGreaterThan(0);
    for (const name of read) expect(readme).toContain(`\`${name}\``);
  });

  it("names every file of the practice", () => {
    const files = readdirSync(new URL("persona/practice/", root)).filter((name) => name.endsWith(".yaml"));
    expect(
      rows(/^`[a-z-]+\.yaml`$/)
        .map(([cell = ""]) => cell.replaceAll("`", ""))
        .sort(),
    ).toEqual(files.sort());
  });

  it.each(all(readme, /```\n(\$ consult-customer [^`]+)/g))(
    "shows what the program prints, but for what is marked as left out: %s",
    async (transcript) => {
      const [command = "", ...shown] = transcript.split("\n");
      const words = all(command, /"[^"]*"|\S+/g).slice(2);
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
    const listed = all(layout.split("```\n")[1] ?? "", /^src\/([a-z]+\/) /gm);
    expect(listed.sort()).toEqual(folders.sort());
  });

  it("names files that exist", () => {
    const named = all(layout, /(?<=[`\s(])(?:src|bin|persona|test)\/[\w./-]*\w\.[a-z]+/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([]);
  });
});
