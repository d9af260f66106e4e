import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json";
import { begin } from "../support/run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "package-"));
let tarball = "";
let files: readonly string[] = [];

beforeAll(() => {
  // Without scripts: the build stands already, and other tests run it.
  const json = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, npm_config_cache: join(folder, "cache") },
  });
  const [packed] = JSON.parse(json) as [{ filename: string; files: { path: string }[] }];
  tarball = join(folder, packed.filename);
  files = packed.files.map(({ path }) => path);
}, 60_000);

/** The packages that the sources of what ships import. */
function importedPackages(): string[] {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/^(?:build|embed|declare)\b/.test(name),
  );
  const names = sources.flatMap((name) => {
    const code = readFileSync(join(root, "src", name), "utf8");
    return [...code.matchAll(/^import (?!type).*from "((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^"]*)?";$/gm)].map(
      ([, found = ""]) => found,
    );
  });
  return [...new Set(names)];
}

describe("the package", () => {
  it("holds what users need, and nothing else", () => {
    const needed = [
      "LICENSE",
      "README.md",
      "CHANGELOG.md",
      "bin/consult-customer.cjs",
      "dist/main.js",
      "dist/index.js",
      "dist/index.d.ts",
      "dist/embedded.json",
      "dist/version.json",
      "dist/THIRD-PARTY-NOTICES.txt",
      "persona/customer-success-manager.yaml",
      "persona/envelope.schema.json",
      "persona/samples/accounts.csv",
      "docs/mcp.md",
      "docs/examples/pre-commit",
      ...manifest.man.map((path) => path.replace("./", "")),
      ...Object.values(manifest.bin),
    ];
    expect(files).toEqual(expect.arrayContaining(needed));
    expect(files.filter((path) => !/^(?:bin|dist|persona|docs)\/|^[^/]+$/.test(path))).toEqual([]);
    const ofDevelopers = /(?<!\.d)\.tsx?$|\.map$|(?:^|\/)(?:test|node_modules)\//;
    expect(files.filter((path) => ofDevelopers.test(path))).toEqual([]);
  });

  it("runs nothing when a user installs it", () => {
    for (const name of ["preinstall", "install", "postinstall"])
      expect(manifest.scripts).not.toHaveProperty(name);
  });

  it("is clean to publint", async () => {
    const bytes = readFileSync(tarball);
    const archive = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages } = await publint({
      pack: { tarball: archive as ArrayBuffer },
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  it("needs nothing installed beside it: an empty folder without a network will do", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    const user = mkdtempSync(join(tmpdir(), "user-"));
    const run = (command: string, args: readonly string[]): string =>
      execFileSync(command, args, {
        cwd: user,
        encoding: "utf8",
        env: { PATH: process.env.PATH, HOME: user, npm_config_cache: join(user, "cache") },
      });
    run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", tarball]);
    expect(readdirSync(join(user, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      manifest.name,
    ]);
    expect(run("node_modules/.bin/consult-customer", ["-p", "The champion at Contoso left."])).toContain(
      begin,
    );
    const inCommonJs = `import("${manifest.name}").then(({ consult, brief }) =>
      brief({ question: "The champion at Contoso left." }).then((briefing) =>
        consult(briefing).answer().then(({ text }) => console.log(text))))`;
    expect(run(process.execPath, ["--input-type=commonjs", "--eval", inCommonJs])).toContain(begin);
  });

  it("is clean to arethetypeswrong, for whoever imports it as a module", () => {
    const { status, stdout } = spawnSync(
      join(root, "node_modules/.bin/attw"),
      // From CommonJS it is imported by `await import()`, which resolves as a module does.
      ["--no-color", "--format", "json", "--profile", "esm-only", "--entrypoints", ".", "--", tarball],
      { encoding: "utf8", cwd: folder },
    );
    expect(stdout).toContain('"types": {');
    expect(status).toBe(0);
  });

  it("says the licence of each package of which code is bundled", () => {
    const notices = readFileSync(join(root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    const named = [...notices.matchAll(/^(\S+) [\d.]+\S* \(([^)]+)\)$/gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining([...importedPackages(), "ajv"]));
    expect(new Set(named).size).toBe(named.length);
    for (const text of ["Permission is hereby granted", "Apache License", "ISC License"])
      expect(notices).toContain(text);
  });
});
