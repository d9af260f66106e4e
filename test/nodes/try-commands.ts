import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { InstalledNode } from "../support/install-node.ts";
import { type CliResult, runCli } from "../support/run-cli.ts";
import { type Command, commands } from "./commands.ts";

export type Trial = {
  readonly node: Extract<InstalledNode, { ok: true }>;
  readonly program: string;
  /** Home and journal, which all trials share: what another release left there is met. */
  readonly home: string;
  readonly modelUrl: string;
  /** What was printed by the first release that was tried, by command. */
  readonly printed: Map<Command, string>;
};

/** Runs every command; gives a line for each that does not do what it should. */
export async function tryCommands({ node, program, home, modelUrl, printed }: Trial): Promise<string[]> {
  const faults: string[] = [];
  for (const command of commands) {
    const result = await runCli(command.args, {
      node: node.path,
      program,
      cwd: home,
      data: home,
      env: command.asksModel ? { ANTHROPIC_BASE_URL: modelUrl, ANTHROPIC_API_KEY: "x" } : {},
    });
    const fault = faultOf(command, result, printed);
    if (fault !== null) faults.push(`${command.args.join(" ")}: ${fault}\n${result.stderr}`);
  }
  if (keepsCode(node.version) && !keptCode(home, node.version))
    faults.push("no compiled code was left in the user's cache folder");
  return faults;
}

/** module.enableCompileCache() is there since 22.8. */
function keepsCode(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 8);
}

/** Node makes a folder for each of its releases. */
function keptCode(home: string, version: string): boolean {
  const cache = join(home, ".cache/consult-customer");
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith(`v${version}-`));
}

function faultOf(command: Command, result: CliResult, printed: Map<Command, string>): string | null {
  const { code, signal, stdout } = result;
  const expected = command.code ?? 0;
  if (code !== expected) return `ended with ${signal ?? code} instead of ${expected}`;
  if (command.prints)
    return command.prints(stdout) ? null : `printed ${JSON.stringify(stdout.slice(0, 300))}`;
  const first = printed.get(command) ?? stdout;
  printed.set(command, first);
  return stdout !== "" && stdout === first ? null : "did not print what the first release prints";
}
