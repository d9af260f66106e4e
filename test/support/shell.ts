import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));

/** Whether a shell is installed here. */
export const hasShell = (name: string): boolean => spawnSync(name, ["--version"]).status === 0;

/** Puts the program where a shell finds it by its names; gives the folder. */
export function installProgram(home: string): string {
  const folder = join(home, "bin");
  mkdirSync(folder, { recursive: true });
  for (const name of ["consult-customer", "hey-success"]) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** What the program prints for a home. */
export const printed = (args: readonly string[], home: string): string =>
  execFileSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    cwd: home,
    env: { PATH: process.env.PATH ?? "", HOME: home, TZ: "UTC" },
    stdio: ["ignore", "pipe", "ignore"],
  });
