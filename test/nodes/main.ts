import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { goodAnswer } from "../support/answers.ts";
import { type InstalledNode, installNode } from "../support/install-node.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { type Build, buildOn } from "./build-on.ts";
import type { Command } from "./commands.ts";
import { tryCommands } from "./try-commands.ts";
import { packTarball, tryTarball } from "./try-tarball.ts";

/**
 * `npm run test:nodes` builds the program on several releases of Node and runs each build on all of them;
 * `npm run test:nodes -- 20.17.0 24` on these. A release that cannot be had is named as skipped. Exits 1 when a command
 * fails or fewer than two releases could be tried.
 */
const releases = process.argv.length > 2 ? process.argv.slice(2) : ["20.17.0", "20.20", "22", "24", "26"];
type Usable = Extract<InstalledNode, { ok: true }>;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const home = mkdtempSync(join(tmpdir(), "nodes-"));
const builds = new Map<string, { readonly build: Build; readonly on: string[] }>();
const server = await startModelServer(answer(goodAnswer));
try {
  const nodes = await usable();
  for (const { path, version } of nodes) {
    const build = await buildOn(path);
    const known = builds.get(build.sha256);
    known?.on.push(version);
    if (known) remove(build);
    else builds.set(build.sha256, { build, on: [version] });
  }
  const printed = new Map<Command, string>();
  for (const { build, on } of builds.values()) {
    say(`Built on ${on.join(", ")}${on.length > 1 ? " (the same bytes)" : ""}, run on`);
    for (const node of nodes)
      report(
        node.version,
        await tryCommands({ node, program: build.program, home, modelUrl: server.url, printed }),
      );
  }
  const tarball = await packTarball();
  say("Installed from the tarball, on");
  for (const node of nodes) report(node.version, await tryTarball(tarball, node));
  rmSync(dirname(tarball), { recursive: true, force: true });
  if (nodes.length < 2) {
    say("FAILED: one release after another needs at least two of them.");
    process.exitCode = 1;
  }
} finally {
  for (const { build } of builds.values()) remove(build);
  rmSync(home, { recursive: true, force: true });
  await server.close();
}

async function usable(): Promise<Usable[]> {
  const found: Usable[] = [];
  for (const release of releases) {
    const node = await installNode(release);
    if (node.ok) found.push(node);
    else say(`SKIPPED: Node ${release} cannot be had: ${node.why}`);
  }
  return found;
}

function report(version: string, faults: readonly string[]): void {
  say(`  ${version.padEnd(10)} ${faults.length === 0 ? "every command does what it should" : "FAILED"}`);
  for (const fault of faults) say(fault.trimEnd().replace(/^/gm, "    "));
  if (faults.length > 0) process.exitCode = 1;
}

function remove({ folder }: Build): void {
  rmSync(folder, { recursive: true, force: true });
}
