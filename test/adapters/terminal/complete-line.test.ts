import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { completeLine } from "../../../src/adapters/terminal/complete-line.ts";
import { resolvePath } from "../../../src/adapters/terminal/resolve-path.ts";

const cwd = mkdtempSync(join(tmpdir(), "consult-customer-"));
mkdirSync(join(cwd, "notes"));
writeFileSync(join(cwd, "notes", "contoso.txt"), "");
writeFileSync(join(cwd, "notes.md"), "");
writeFileSync(join(cwd, ".hidden"), "");
const options = { commands: ["/file", "/facts", "/exit"], withPath: ["/file"], cwd, home: cwd };

it.each([
  ["/f", ["/file ", "/facts "], "/f"],
  ["/file no", ["notes.md", "notes/"], "no"],
  ["/file notes/", ["notes/contoso.txt"], "notes/"],
  ["/file ~/not", ["~/notes.md", "~/notes/"], "~/not"],
  ["/facts no", [], "/facts no"],
  ["a question", [], "a question"],
  ["/file /nowhere/at/all", [], "/nowhere/at/all"],
])("completes %s", (line, matches, part) => {
  const [found, completed] = completeLine(line, options);
  expect(found.toSorted()).toEqual(matches.toSorted());
  expect(completed).toBe(part);
});

it.each([
  ["notes.md", join(cwd, "notes.md")],
  ['"my notes.md"', join(cwd, "my notes.md")],
  ["my\\ notes.md", join(cwd, "my notes.md")],
  ["~/a", "/home/ana/a"],
  ["/etc/hosts", "/etc/hosts"],
])("finds %s", (written, path) => {
  expect(resolvePath(written, { cwd, home: "/home/ana" })).toBe(path);
});
