import { spawn } from "node:child_process";

/**
 * What a measured program finds in its environment, besides what a bench gives it: nothing that would choose a model, and
 * nothing that slows node itself (with NODE_EXTRA_CA_CERTS it takes twice as long, and every ratio looks half as large).
 */
export const cleanEnvironment = (): { readonly PATH: string } => ({ PATH: process.env.PATH ?? "" });

export type Timed = { readonly name: string; readonly run: () => Promise<number> };

/** Runs a command to its end; gives milliseconds. Throws when it fails: a failing command measures nothing. */
export function timeCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...cleanEnvironment(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.resume();
    child.stderr.resume();
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(performance.now() - started)
        : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
  });
}

/**
 * Medians of interleaved runs: every round runs each command once, so that noise of the machine falls on all alike.
 * The first rounds warm the caches and do not count.
 */
export async function medians(
  commands: readonly Timed[],
  rounds: number,
  warmUp = 3,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(commands.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1)
    for (const { name, run } of commands) {
      const time = await run();
      if (round >= 0) times.get(name)?.push(time);
    }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
