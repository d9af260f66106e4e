import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export type InstalledNode =
  | { readonly ok: true; readonly version: string; readonly path: string }
  | { readonly ok: false; readonly why: string };

const folder = fileURLToPath(new URL("../../node_modules/.cache/nodes/", import.meta.url));

/** The package that holds the binary: what the installer of the package `node` would choose for this machine. */
const packageName = [
  process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node",
  process.platform === "win32" ? "win" : process.platform,
  process.arch,
].join("-");

/**
 * A release of Node from the npm registry ("20.17.0"; "22" is the newest 22), kept between runs: only a release that is
 * not named exactly is looked up again. No script of a package runs. Says why when the registry does not have it.
 */
export async function installNode(release: string): Promise<InstalledNode> {
  const prefix = join(folder, release);
  const installed = join(prefix, "node_modules", packageName);
  const isExact = /^\d+\.\d+\.\d+$/.test(release);
  if (!isExact || !existsSync(installed)) {
    const failure = await install(prefix, `${packageName}@${release}`);
    if (failure !== null && !existsSync(installed)) {
      rmSync(prefix, { recursive: true, force: true });
      return { ok: false, why: failure };
    }
  }
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const binary = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  return { ok: true, version: version.replace(/^v/, ""), path: join(installed, binary) };
}

/** Null, or what npm said. */
async function install(prefix: string, spec: string): Promise<string | null> {
  mkdirSync(prefix, { recursive: true });
  writeFileSync(join(prefix, "package.json"), "{}");
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  try {
    await promisify(execFile)("npm", ["install", "--prefix", prefix, ...quiet, spec]);
    return null;
  } catch (error) {
    const { stderr = "" } = error as { readonly stderr?: string };
    const said = stderr
      .split("\n")
      .map((line) => line.replace(/^npm (?:error|ERR!) ?(?:notarget |404 )?/, ""));
    return said.filter((line) => line !== "" && !/^code |log of this run/.test(line))[0] ?? String(error);
  }
}
