import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type BatchReply, type BatchServer, startBatchServer } from "../support/batch-server.ts";
import { type CliOptions, emptyHome, runCli } from "../support/run-cli.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `Acct${at}`);

function accountsFile(rows: readonly string[], header = "Account,Seats,Active users"): string {
  const file = join(emptyHome(), "accounts.csv");
  writeFileSync(file, `${header}\n${rows.join("\n")}\n`);
  return file;
}
const plainRows = (count: number): string[] => names(count).map((name, at) => `${name},100,${at + 1}`);

type Line = {
  is_error: boolean;
  result: string | null;
  error: { code: string; message: string } | null;
  batch: { account: string; source: string; input_sha256: string };
};
const linesOf = (text: string): Line[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A machine with its own folders, on which batches are run against a server. */
function machine(server: Pick<BatchServer, "url">) {
  const home = emptyHome();
  const data = emptyHome();
  return {
    home,
    run: (args: readonly string[], options: CliOptions = {}) =>
      runCli(["batch", "--as-of", "2026-11-30", "-q", "What is next?", ...args], {
        cwd: home,
        data,
        ...options,
        env: {
          ANTHROPIC_BASE_URL: server.url,
          ANTHROPIC_API_KEY: "x",
          XDG_STATE_HOME: join(home, "state"),
          ...options.env,
        },
      }),
    journal: () => runCli(["journal", "list", "--json"], { cwd: home, data }),
    consult: (...args: string[]) => runCli(args, { cwd: home, data }),
  };
}

async function withServer<T>(
  reply: (account: string, served: number) => BatchReply,
  use: (server: BatchServer) => Promise<T>,
): Promise<T> {
  const server = await startBatchServer(reply);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

describe("consult-customer batch", () => {
  it("gives one verified result an account, in the order of the input whatever order they come in", () =>
    withServer(
      (account) => ({ delayMs: 200 - 15 * Number(account.slice(4)) }),
      async (server) => {
        const { run, journal } = machine(server);
        const { code, stdout, stderr } = await run([accountsFile(plainRows(12)), "--concurrency", "12"]);
        expect(code).toBe(0);
        // Node would complain of so many listeners.
        expect(stderr).not.toContain("Warning");
        const lines = linesOf(stdout);
        expect(lines.map(({ batch }) => batch.account)).toEqual(names(12));
        for (const { is_error, result } of lines) {
          expect(is_error).toBe(false);
          expect(result).toContain("=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===");
        }
        expect(server.most()).toBeLessThanOrEqual(12);
        expect(stderr).toMatch(/12 accounts: 12 answered; \$0\.\d+\.\n$/);
        expect((await journal()).stdout.trim().split("\n")).toHaveLength(12);
      },
    ));

  // A machine that is busy may take longer for a first byte than a server of one's own is waited for.
  it(
    "sends the first call alone until its answer begins, so that the cache is warm for the others",
    {
      retry: 4,
    },
    () =>
      withServer(
        () => ({ streamMs: 300 }),
        async (server) => {
          await machine(server).run([accountsFile(plainRows(5)), "--concurrency", "5"]);
          expect(server.log.slice(0, 3)).toEqual([
            "begin Acct0",
            "first Acct0",
            expect.stringMatching(/^begin /),
          ]);
        },
      ),
  );

  it("asks again for nothing that an earlier run has answered, and for what has changed", () =>
    withServer(
      () => ({}),
      async (server) => {
        const { run } = machine(server);
        const rows = plainRows(6);
        const first = await run([accountsFile(rows)]);
        const again = await run([accountsFile(rows)]);
        expect(server.accounts).toHaveLength(6);
        expect(again.stderr).toContain("6 accounts: 0 answered, 6 answered before.");
        const sessions = (text: string) =>
          linesOf(text).map((line) => (line as unknown as { session_id: string }).session_id);
        expect(sessions(again.stdout)).toEqual(sessions(first.stdout));
        // The rows in another order, one of them with another figure.
        const [one = "", ...others] = rows;
        const changed = await run([accountsFile([...others.reverse(), one.replace("100", "200")])]);
        expect(server.accounts.slice(6)).toEqual(["Acct0"]);
        expect(linesOf(changed.stdout).map(({ batch }) => batch.account)).toEqual([
          ...names(6).slice(1).reverse(),
          "Acct0",
        ]);
        await run([accountsFile(rows), "--fresh"]);
        expect(server.accounts).toHaveLength(13);
      },
    ));

  it("outlives a storm of 429 and 529 with one back-off for all, and asks each account until it is answered", () =>
    withServer(
      (_account, served) =>
        served < 12
          ? { status: served % 2 === 0 ? 429 : 529, headers: served % 2 === 0 ? { "retry-after": "1" } : {} }
          : {},
      async (server) => {
        const { code, stdout } = await machine(server).run([
          accountsFile(plainRows(8)),
          "--concurrency",
          "8",
        ]);
        expect(code).toBe(0);
        expect(linesOf(stdout).map(({ batch }) => batch.account)).toEqual(names(8));
        // Each call that was turned away closed the gate: without one, 12 refusals would be met by far more requests.
        expect(server.accounts.length).toBe(20);
      },
    ));

  it("reports an account that fails and goes on; the exit code is that of the worst", () =>
    withServer(
      (account) => (account === "Acct1" ? { status: 400 } : {}),
      async (server) => {
        const { run } = machine(server);
        const file = accountsFile([...plainRows(4), "Acct9,minus two,3"]);
        const { code, stdout, stderr } = await run([file]);
        expect(code).toBe(3);
        expect(linesOf(stdout).map(({ batch, error }) => [batch.account, error?.code ?? null])).toEqual([
          ["Acct0", null],
          ["Acct1", "model.invalid_request"],
          ["Acct2", null],
          ["Acct3", null],
          ["Acct9", "data.account"],
        ]);
        expect(stderr).toMatch(/^.*Acct1: /m);
        expect(stderr).toContain("5 accounts: 3 answered, 2 failed");
        expect(server.accounts).not.toContain("Acct9");
        const { code: again } = await run([accountsFile(plainRows(4))]);
        expect(again).toBe(4);
        // What failed is asked again, what was answered is not.
        expect(server.accounts.slice(4)).toEqual(["Acct1"]);
      },
    ));

  it("stops when the server is gone, keeps what was answered, and goes on with another one", async () => {
    const dying = await startBatchServer((_account, served) => (served < 5 ? {} : { reset: true }));
    const { run } = machine(dying);
    const file = accountsFile(plainRows(10));
    const { code, stdout, stderr } = await run([file, "--patience", "2s", "--concurrency", "2"]);
    await dying.close();
    expect(code).toBe(75);
    const answered = linesOf(stdout).filter(({ is_error }) => !is_error);
    expect(answered).toHaveLength(5);
    expect(stderr).toMatch(/Run the same command again to go on/);
    await withServer(
      () => ({}),
      async ({ url, accounts }) => {
        const resumed = await run([file], { env: { ANTHROPIC_BASE_URL: url } });
        expect(resumed.code).toBe(0);
        expect(linesOf(resumed.stdout).map(({ batch }) => batch.account)).toEqual(names(10));
        const before = new Set(answered.map(({ batch }) => batch.account));
        expect([...accounts].sort()).toEqual(names(10).filter((name) => !before.has(name)));
      },
    );
  });

  it("asks about no further account when the key is refused", () =>
    withServer(
      () => ({ status: 401 }),
      async (server) => {
        const { run } = machine(server);
        const { code, stderr } = await run([accountsFile(plainRows(20)), "--concurrency", "2"]);
        expect(code).toBe(4);
        expect(server.accounts.length).toBeLessThanOrEqual(2);
        expect(stderr).toMatch(/(?:18|19) accounts were not asked about/);
      },
    ));

  it("never goes beyond its budget with many calls at once, and says what was not asked", () =>
    withServer(
      () => ({ streamMs: 100 }),
      async (server) => {
        // A call reserves 1,000 tokens, a cent, and its prompt; it uses half of the tokens.
        const { code, stderr } = await machine(server).run([
          accountsFile(plainRows(24)),
          ...["--concurrency", "6", "--max-tokens", "1000", "--max-budget-usd", "0.06"],
        ]);
        expect(code).toBe(4);
        const spent = server.accounts.length * (1000 * 2e-6 + 500 * 10e-6);
        expect(spent).toBeLessThanOrEqual(0.06);
        expect(server.accounts.length).toBeGreaterThanOrEqual(4);
        expect(server.most()).toBeLessThan(6);
        expect(stderr).toMatch(/of the budget are left\..*accounts? (?:was|were) not asked about/s);
      },
    ));

  it("asks only about accounts for which a condition holds", () =>
    withServer(
      () => ({}),
      async (server) => {
        const file = accountsFile(["Fine,100,95", "Poor,100,5", "Worse,100,1"]);
        const { stdout } = await machine(server).run([file, "--only", "score<40"]);
        expect(linesOf(stdout).map(({ batch }) => batch.account)).toEqual(["Poor", "Worse"]);
      },
    ));

  it("asks under --changed only about accounts whose data differ from those of their last consultation", () =>
    withServer(
      () => ({}),
      async (server) => {
        const { run } = machine(server);
        await run([
          accountsFile(
            ["Acme,100,50,2026-11-01", "Globex,100,60,2026-11-02"],
            "Account,Seats,Active users,Last meeting",
          ),
        ]);
        // A week later, in another order: the days since the meeting went up by themselves.
        const file = accountsFile(
          ["Initech,10,5,", "Globex,100,61,2026-11-02", "Acme,100,50,2026-11-01"],
          "Account,Seats,Active users,Last meeting",
        );
        const { stdout } = await run([file, "--as-of", "2026-12-07", "--changed"]);
        expect(linesOf(stdout).map(({ batch }) => batch.account)).toEqual(["Initech", "Globex"]);
      },
    ));

  it("writes a file of lines, or a folder with a file an account whose name leads nowhere else", () =>
    withServer(
      () => ({}),
      async (server) => {
        const { run, home } = machine(server);
        const file = accountsFile(["../../evil,1,1", "Ünïcode & Co.,1,1", "Same,1,1", "Same,2,2"]);
        const lines = join(home, "out.ndjson");
        expect((await run([file, "-o", lines])).stdout).toBe("");
        expect(linesOf(readFileSync(lines, "utf8"))).toHaveLength(4);
        const folder = join(home, "answers");
        await run([file, "-o", folder, "--output-format", "text"]);
        const files = readdirSync(folder).sort();
        expect(files).toHaveLength(4);
        expect(files.join(" ")).toMatch(
          /^evil-\w{8}\.md same-\w{8}\.md same-\w{8}\.md u-?ni-?code-co-\w{8}\.md$/,
        );
        for (const name of files)
          expect(readFileSync(join(folder, name), "utf8")).toMatch(/^=== BEGIN .*=== END [A-Z ]+ ===\n$/s);
        expect(existsSync(join(home, "..", "evil"))).toBe(false);
      },
    ));

  it("reads standard input, and asks the playbook without a server", async () => {
    const { run } = machine({ url: "http://127.0.0.1:9" });
    const { code, stdout } = await run(["-", "--input-format", "csv", "-m", "playbook"], {
      stdin: `Account,Seats,Active users\n${plainRows(3).join("\n")}\n`,
    });
    expect(code).toBe(0);
    expect(linesOf(stdout).map(({ batch }) => batch.source)).toEqual(["stdin:2", "stdin:3", "stdin:4"]);
  });

  it("asks a short answer for no headings", async () => {
    const accounts = fileURLToPath(new URL("../../persona/samples/accounts.csv", import.meta.url));
    const { code, stdout } = await runCli(["batch", accounts, "-q", "Draft a mail to the customer"]);
    const forms = linesOf(stdout).map((line) => (line as unknown as { form: string }).form);
    expect({ code, forms: [...new Set(forms)] }).toEqual({ code: 0, forms: ["short"] });
  });

  it("ends with exit 10 where --fail-on holds for one of them, also when it was answered before", () =>
    withServer(
      () => ({}),
      async (server) => {
        const { run } = machine(server);
        const args = [accountsFile(["Fine,100,95", "Poor,100,5"]), "--fail-on", "score<40"];
        expect((await run(args)).code).toBe(10);
        expect((await run(args)).code).toBe(10);
        expect(server.accounts).toHaveLength(2);
      },
    ));

  it("leaves at a signal what was answered, and goes on from there", () =>
    withServer(
      (account) => ({ delayMs: Number(account.slice(4)) < 4 ? 0 : 2_000 }),
      async (server) => {
        const { run } = machine(server);
        const file = accountsFile(plainRows(8));
        const stopped = await run([file, "--concurrency", "2"], {
          onStdout: (text, kill) => {
            if (linesOf(text.slice(0, text.lastIndexOf("\n") + 1)).length === 4) kill("SIGINT");
          },
        });
        expect(stopped.code).toBe(130);
        expect(stopped.stderr).toMatch(/4 of 8 accounts done\. Run the same command again/);
        const asked = server.accounts.length;
        const { code, stdout } = await run([file, "--concurrency", "8"]);
        expect(code).toBe(0);
        expect(linesOf(stdout).map(({ batch }) => batch.account)).toEqual(names(8));
        expect([...server.accounts.slice(asked)].sort()).toEqual(names(8).slice(4));
      },
    ));

  it("stops asking when results cannot be kept: a full disk costs at most the calls under way", () =>
    withServer(
      () => ({}),
      async (server) => {
        const { run, home } = machine(server);
        const file = accountsFile(plainRows(12));
        // A file may have 64 blocks of 512 bytes: a few results.
        const under = ["sh", "-c", 'trap "" XFSZ; ulimit -f 64; exec "$@"', "sh"];
        const { code, stderr } = await run([file, "--concurrency", "2", "--no-journal"], { under });
        expect(code).toBe(2);
        expect(stderr).toMatch(/cannot be kept \(EFBIG|cannot be kept \(ENOSPC/);
        const asked = server.accounts.length;
        expect(asked).toBeLessThan(12);
        const { stdout } = await run([file, "--concurrency", "2", "--no-journal"]);
        expect(linesOf(stdout).map(({ batch }) => batch.account)).toEqual(names(12));
        expect(server.accounts.length).toBeLessThanOrEqual(12 + 3);
        expect(readdirSync(join(home, "state", "consult-customer", "batches"))).toHaveLength(1);
      },
    ));

  it("says so when there can be no file for the results", async () => {
    const { run, home } = machine({ url: "http://127.0.0.1:9" });
    const folder = join(home, "state", "consult-customer");
    mkdirSync(folder, { recursive: true });
    symlinkSync("/dev/null", join(folder, "batches"));
    const { code, stderr } = await run([accountsFile(plainRows(1)), "-m", "playbook"]);
    expect(code).toBe(2);
    expect(stderr).toContain("keeps the results of the batch");
  });

  it("needs a question and a file", async () => {
    const { run } = machine({ url: "http://127.0.0.1:9" });
    expect((await run([])).stderr).toContain("consult-customer batch accounts.csv");
    expect((await runCli(["batch", accountsFile(plainRows(1))])).code).toBe(2);
  });
});
