import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json";

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

describe("the package", () => {
  it("holds what users need, and nothing else", () => {
    const needed = [
      "LICENSE",
      "README.md",
      "CHANGELOG.md",
      "bin/consult-customer.cjs",
      "dist/main.js",
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
    expect(files.filter((path) => /\.(?:tsx?|map)$|(?:^|\/)(?:test|node_modules)\//.test(path))).toEqual([]);
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

  it("is clean to arethetypeswrong: a program without types", () => {
    const { status, stdout } = spawnSync(
      join(root, "node_modules/.bin/attw"),
      ["--no-color", "--format", "json", tarball],
      {
        encoding: "utf8",
        cwd: folder,
      },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('"types": false');
  });

  it("says the licence of each package of which code is bundled", () => {
    const notices = readFileSync(join(root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    const named = [...notices.matchAll(/^(\S+) [\d.]+\S* \(([^)]+)\)$/gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining([...Object.keys(manifest.dependencies), "ajv"]));
    expect(new Set(named).size).toBe(named.length);
    for (const text of ["Permission is hereby granted", "Apache License", "ISC License"])
      expect(notices).toContain(text);
  });
});
