import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BatchesApi, type ResultKind, startBatchesApi } from "../support/batches-api.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const names = ["Acme", "Globex", "Initech", "Umbrella"];

async function machine(kindOf?: (account: string, times: number) => ResultKind) {
  const api: BatchesApi = await startBatchesApi(kindOf);
  const home = emptyHome();
  const file = join(home, "accounts.csv");
  writeFileSync(file, `Account,Seats,Active users\n${names.map((name) => `${name},100,50`).join("\n")}\n`);
  const run = (...args: string[]) =>
    runCli(["batch", ...args], {
      cwd: home,
      data: join(home, "data"),
      env: { ANTHROPIC_BASE_URL: api.url, ANTHROPIC_API_KEY: "x", XDG_STATE_HOME: join(home, "state") },
    });
  const submit = (...more: string[]) =>
    run(file, "-q", "What is next?", "--as-of", "2026-11-30", "--submit", ...more);
  const journal = () => runCli(["journal", "list", "--json"], { cwd: home, data: join(home, "data") });
  return { api, run, submit, journal };
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("batch --submit", () => {
  it("hands all accounts over, and brings their verified answers in the order of the input, once", async () => {
    const { api, run, submit, journal } = await machine();
    try {
      const submitted = await submit();
      expect(submitted.code).toBe(0);
      const { id, batches } = JSON.parse(submitted.stdout);
      expect(batches).toEqual(["msgbatch_1"]);
      const requests = api.batches[0]?.requests ?? [];
      expect(requests).toHaveLength(4);
      expect(new Set(requests.map(({ custom_id }) => custom_id)).size).toBe(4);
      for (const { custom_id, params } of requests) {
        expect(custom_id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
        expect(params).not.toHaveProperty("stream");
      }
      const early = await run("results");
      expect(early.code).toBe(75);
      expect(early.stderr).toContain("4 under way");
      expect((await run("status")).stdout).toMatch(
        new RegExp(`^${id} .*msgbatch_1 in progress: 4 processing`),
      );
      api.end();
      const { code, stdout } = await run("results", id.slice(0, 8));
      expect(code).toBe(0);
      const lines = linesOf(stdout);
      expect(lines.map(({ batch }) => batch.account)).toEqual(names);
      for (const { verification, total_cost_usd: cost } of lines) {
        expect(verification.ok).toBe(true);
        // Half the price of 1,000 tokens in and 500 out.
        expect(cost).toBeCloseTo((1000 * 2e-6 + 500 * 10e-6) / 2, 8);
      }
      expect((await run("results")).stdout).toBe(stdout);
      expect((await journal()).stdout.trim().split("\n")).toHaveLength(4);
    } finally {
      await api.close();
    }
  });

  it("names each kind of failure, and submits what failed again with --retry", async () => {
    const kinds: Record<string, ResultKind> = { Globex: "errored", Initech: "expired" };
    const { api, run, submit } = await machine((account, times) =>
      times > 1 ? "succeeded" : (kinds[account] ?? "succeeded"),
    );
    try {
      await submit();
      api.end();
      const first = await run("results", "--retry");
      expect(first.code).toBe(4);
      expect(linesOf(first.stdout).map(({ batch, error }) => [batch.account, error?.code ?? null])).toEqual([
        ["Acme", null],
        ["Globex", "batch.errored"],
        ["Initech", "batch.expired"],
        ["Umbrella", null],
      ]);
      expect(first.stderr).toContain("invalid_request_error: too odd");
      expect(first.stderr).toContain("2 submitted again");
      expect(api.batches[1]?.requests).toHaveLength(2);
      const second = await run("results");
      expect(second.code).toBe(0);
      expect(linesOf(second.stdout).map(({ batch, is_error }) => [batch.account, is_error])).toEqual(
        names.map((name) => [name, false]),
      );
    } finally {
      await api.close();
    }
  });

  it("finds a batch again whose id was lost, by what the server has", async () => {
    const { api, run, submit } = await machine();
    try {
      api.loseNext();
      const lost = await submit();
      expect(lost.code).toBe(75);
      expect(lost.stderr).toContain("consult-customer batch status");
      expect((await run("status")).stdout).toContain("msgbatch_1 in progress");
      api.end();
      const { code, stdout } = await run("results");
      expect(code).toBe(0);
      expect(linesOf(stdout)).toHaveLength(4);
      expect(api.batches).toHaveLength(1);
    } finally {
      await api.close();
    }
  });

  it("cancels what is under way, and refuses the playbook and an id that is nobody's", async () => {
    const { api, run, submit } = await machine();
    try {
      expect((await run("results")).code).toBe(2);
      await submit();
      const { code, stderr } = await run("cancel");
      expect(code).toBe(0);
      expect(stderr).toContain("msgbatch_1: canceling.");
      expect((await run("results", "nobody")).code).toBe(2);
      expect((await submit("-m", "playbook")).code).toBe(2);
    } finally {
      await api.close();
    }
  });
});
