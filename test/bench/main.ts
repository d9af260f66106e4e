import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { medians, type Timed, timeCommand } from "./time-command.ts";

/**
 * How long the program takes to start, as ratios to `node -e 0` in the same run, so that the figures of two machines
 * can be compared. Prints them beside their limits; exits 1 when one is exceeded.
 */
const limits: Record<string, number> = {
  "--version": 1.25,
  "--help": 1.6,
  "playbook consultation": 2.2,
  "model consultation, to the first request byte": 2.8,
};
const rounds = Number(process.argv[2] ?? 25);
const program = fileURLToPath(new URL("../../bin/consult-customer.js", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "consult-customer-bench-"));
const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
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
      env: { PATH: process.env.PATH ?? "", ...env, ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: "x" },
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

const base = results.get("node -e 0") ?? Number.NaN;
for (const [name, time] of results) {
  const limit = limits[name];
  const ratio = time / base;
  const verdict =
    limit === undefined ? "" : `  limit ${limit.toFixed(2)}  ${ratio <= limit ? "holds" : "EXCEEDED"}`;
  process.stdout.write(
    `${name.padEnd(46)} ${time.toFixed(1).padStart(7)} ms  ratio ${ratio.toFixed(2)}${verdict}\n`,
  );
  if (limit !== undefined && !(ratio <= limit)) process.exitCode = 1;
}
