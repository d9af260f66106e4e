import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { resolvePath } from "./resolve-path.ts";

export type CompletionOptions = {
  /** With their slash. */
  readonly commands: readonly string[];
  /** Those that take a path. */
  readonly withPath: readonly string[];
  /** What may follow a command besides paths; the argument is given as far as it is written. */
  readonly values?: (command: string, argument: string) => readonly string[];
  readonly cwd: string;
  readonly home: string | null;
};

const mostMatches = 100;

/** Completes slash commands, values behind those that have some, and paths behind those that take one; the second part is what the matches complete. */
export function completeLine(line: string, options: CompletionOptions): [string[], string] {
  const [, command = "", argument] = /^(\/[a-z]*)(?: +(.*))?$/.exec(line) ?? [];
  if (command === "") return [[], line];
  if (argument === undefined)
    return [options.commands.filter((name) => name.startsWith(command)).map((name) => `${name} `), line];
  const values = (options.values?.(command, argument) ?? []).filter((value) => value.startsWith(argument));
  const paths = options.withPath.includes(command) ? completePath(argument, options) : [];
  return values.length + paths.length === 0 && !options.withPath.includes(command)
    ? [[], line]
    : [[...values, ...paths].slice(0, mostMatches), argument];
}

function completePath(written: string, { cwd, home }: CompletionOptions): string[] {
  const prefix = written.endsWith("/") || written === "" ? "" : basename(written);
  const before = written.slice(0, written.length - prefix.length);
  const folder = resolvePath(before === "" ? "." : join(before, "."), { cwd, home });
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name.startsWith(prefix) && (prefix !== "" || !name.startsWith(".")))
      .slice(0, mostMatches)
      .map((entry) => `${before}${entry.name}${entry.isDirectory() ? "/" : ""}`);
  } catch {
    return dirname(written) === "." && "~".startsWith(written) ? ["~/"] : [];
  }
}
