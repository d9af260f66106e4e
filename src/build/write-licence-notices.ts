import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Names under which packages keep their licence, best first. */
const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
const noticeFile = /^notice(?:[.-].*)?$/i;

/** Packages that bring code of others along in their own files, and whose. */
const carried: Readonly<Record<string, readonly string[]>> = {
  "node_modules/@modelcontextprotocol/server": [
    "node_modules/ajv",
    "node_modules/ajv-formats",
    "node_modules/fast-deep-equal",
    "node_modules/fast-uri",
    "node_modules/json-schema-traverse",
  ],
};

/**
 * Writes the licences of all packages of which code is in the bundle; `inputs` are its source files. Throws for a package
 * that does not say under which licence it stands: it could not be shipped.
 */
export function writeLicenceNotices(inputs: readonly string[], root: string, target: string): void {
  const bundled = inputs.flatMap((input) => packageFolder(input) ?? []);
  const folders = new Set(bundled.flatMap((folder) => [folder, ...(carried[folder] ?? [])]));
  const notices = [...new Set([...folders].sort().map((folder) => noticeOf(join(root, folder))))];
  const head =
    "consult-customer contains code of the packages below. Each stands under its own licence.\nconsult-customer itself: see LICENSE.\n";
  writeFileSync(target, [head, ...notices].join(`\n${"-".repeat(78)}\n\n`));
}

/** "node_modules/a/node_modules/@b/c" of a file in it; null for a file of our own. */
const packageFolder = (input: string): string | null =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null;

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const texts = [licenceFile, noticeFile].flatMap((pattern) => {
    const file = files.find((one) => pattern.test(one));
    return file === undefined ? [] : [readFileSync(join(folder, file), "utf8").trim()];
  });
  if (license === undefined && texts.length === 0) throw new Error(`${name} names no licence`);
  return `${[`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n")}\n`;
}
