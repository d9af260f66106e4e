import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { goodAnswer } from "../support/answers.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { bundleProgram } from "./bundle-program.ts";
import { judge } from "./judge.ts";
import { medians, type Timed, timeCommand } from "./time-command.ts";

/** Each against what does the least for the same: nothing at all, or one call of fetch. */
const limits: Record<string, { readonly base: string; readonly limit: number }> = {
  "--version": { base: "node -e 0", limit: 1.3 },
  "--help": { base: "node -e 0", limit: 2 },
  "playbook consultation": { base: "node -e 0", limit: 3.5 },
  "model consultation, a whole call": { base: "bare fetch client, the same call", limit: 1.25 },
};
const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));
const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";

/**
 * How long the program takes from its start to its end on a release of Node, as ratios, so that the figures of two machines
 * can be compared. The model is a server of this process, which answers at once.
 */
export async function measureStart(rounds: number, node: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "consult-customer-bench-"));
  const server = await startModelServer(answer(goodAnswer));
  const model = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" };
  const command = (name: string, args: readonly string[], env: Record<string, string> = {}): Timed => ({
    name,
    run: () => timeCommand(node, args, { HOME: home, ...env }),
  });
  try {
    const consultation = command("model consultation, a whole call", [program, "-q", question], model);
    await consultation.run();
    const body = join(home, "body.json");
    writeFileSync(body, server.requests[0]?.body ?? "");
    report(
      await medians(
        [
          command("node -e 0", ["-e", "0"]),
          command("--version", [program, "--version"]),
          command("--help", [program, "--help"]),
          command("playbook consultation", [program, "-q", question]),
          command("bare fetch client, the same call", [bundleProgram("ask-bare", home), server.url, body]),
          consultation,
        ],
        rounds,
      ),
    );
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function report(times: ReadonlyMap<string, number>): void {
  for (const [name, time] of times) {
    const { base = "node -e 0", limit = null } = limits[name] ?? {};
    const ratio = time / (times.get(base) ?? Number.NaN);
    judge({ name, shown: `${time.toFixed(1)} ms  ratio ${ratio.toFixed(2)}`, value: ratio, limit });
  }
}
