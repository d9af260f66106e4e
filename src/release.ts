import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isVersion, moveHead, notesOf } from "./release/changelog.ts";

/**
 * Runs for a release. `npm run release -- 0.2.0` moves the head of CHANGELOG.md and sets the version of the package; it
 * commits and publishes nothing. `npm run release -- --check v0.2.0` holds a tag to both and prints what the version brings.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const changelogFile = `${root}CHANGELOG.md`;
const changelog = readFileSync(changelogFile, "utf8");
const [first = "", second = ""] = process.argv.slice(2);
try {
  process.stdout.write(first === "--check" ? check(second.replace(/^v/, "")) : release(first));
} catch (error) {
  process.stderr.write(`release: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function release(version: string): string {
  if (!isVersion(version)) throw new Error('name the version, written like "0.2.0"');
  const moved = moveHead(changelog, version, new Date().toISOString().slice(0, 10));
  execFileSync("npm", ["version", "--no-git-tag-version", "--ignore-scripts", version], {
    cwd: root,
    shell: process.platform === "win32",
  });
  writeFileSync(changelogFile, moved);
  return `CHANGELOG.md and package.json say ${version}. Commit them, tag the commit v${version}, and push the tag.\n`;
}

function check(version: string): string {
  const { version: packaged } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  if (packaged !== version) throw new Error(`the tag says ${version}, package.json says ${packaged}`);
  return `${notesOf(changelog, version)}\n`;
}
