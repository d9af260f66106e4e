import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startBatchServer } from "../support/batch-server.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const accounts = 150;
const concurrency = 4;
const kills = 50;

describe("a batch that is killed again and again", () => {
  it("ends with one result an account, and repeats at most as many calls a kill as went at once", async () => {
    const server = await startBatchServer((_account, served) => ({ delayMs: (served * 37) % 40 }));
    const home = emptyHome();
    const file = join(home, "accounts.csv");
    const names = Array.from({ length: accounts }, (_, at) => `Acct${at}`);
    writeFileSync(file, `Account,Seats,Active users\n${names.map((name) => `${name},100,50`).join("\n")}\n`);
    const run = (onStart?: (kill: (signal: NodeJS.Signals) => void) => void) =>
      runCli(
        ["batch", file, "-q", "What is next?", "--as-of", "2026-11-30", "--concurrency", `${concurrency}`],
        {
          cwd: home,
          data: join(home, "data"),
          env: {
            ANTHROPIC_BASE_URL: server.url,
            ANTHROPIC_API_KEY: "x",
            XDG_STATE_HOME: join(home, "state"),
          },
          ...(onStart && { onStart }),
        },
      );
    try {
      let killed = 0;
      for (let round = 0; round < kills; round++) {
        const before = server.accounts.length;
        const { signal } = await run(async (kill) => {
          // From the first moment of its start to the middle of its calls: the later, the more calls it has made.
          const calls = round % 10;
          for (let waited = 0; waited < 2_000 && server.accounts.length < before + calls; waited += 5)
            await wait(5);
          await wait(Math.random() * 30);
          kill("SIGKILL");
        });
        if (signal === "SIGKILL") killed++;
      }
      expect(killed).toBeGreaterThan(kills / 2);
      const { code, stdout } = await run();
      expect(code).toBe(0);
      const lines = stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      expect(lines.map(({ batch }) => batch.account)).toEqual(names);
      expect(lines.every(({ is_error, result }) => !is_error && typeof result === "string")).toBe(true);
      expect(new Set(server.accounts).size).toBe(accounts);
      expect(server.accounts.length).toBeLessThanOrEqual(accounts + killed * concurrency);
    } finally {
      await server.close();
    }
  });
});
