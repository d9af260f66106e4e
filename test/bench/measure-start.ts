import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judge } from "./judge.ts";
import { machineEnvironment, medians, type Timed, timeCommand } from "./time-command.ts";

const limits: Record<string, number> = {
  "--version": 1.25,
  "--help": 1.6,
  "playbook consultation": 2.2,
  "model consultation, to the first request byte": 2.8,
};
const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));
const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";

/**
 * How long the program takes to start, as ratios to `node -e 0` in the same run, so that the figures of two machines
 * can be compared.
 */
export async function measureStart(rounds: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "consult-customer-bench-"));
  const env = { HOME: home };
  const node = (name: string, args: readonly string[]): Timed => ({
    name,
    run: () => timeCommand(process.execPath, args, env),
  });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** From the start of the process to the first byte that reaches the server; the process is ended then. */
  function timeToRequest(): Promise<number> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, "-q", question], {
        env: { ...machineEnvironment(), ...env, ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: "x" },
        stdio: "ignore",
      });
      child.once("error", reject);
      const early = (code: number | null): void =>
        reject(new Error(`it ended with ${code} before it sent anything`));
      child.once("close", early);
      server.once("connection", (socket) =>
        socket.once("data", () => {
          const time = performance.now() - started;
          child.removeListener("close", early);
          child.once("close", () => resolve(time));
          socket.destroy();
          child.kill("SIGKILL");
        }),
      );
    });
  }

  const results = await medians(
    [
      node("node -e 0", ["-e", "0"]),
      node("--version", [program, "--version"]),
      node("--help", [program, "--help"]),
      node("playbook consultation", [program, "-q", question]),
      { name: "model consultation, to the first request byte", run: timeToRequest },
    ],
    rounds,
  );
  server.close();
  rmSync(home, { recursive: true, force: true });

  const base = results.get("node -e 0") ?? Number.NaN;
  for (const [name, time] of results) {
    const ratio = time / base;
    judge({
      name,
      shown: `${time.toFixed(1)} ms  ratio ${ratio.toFixed(2)}`,
      value: ratio,
      limit: limits[name] ?? null,
    });
  }
}
