import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBatchServer } from "../support/batch-server.ts";
import { judge } from "./judge.ts";
import { median, timeCommand } from "./time-command.ts";

const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));
const limits = { ideal: 1.1, growth: 1.2 };
const concurrency = 32;
const called = { accounts: 320, seconds: 2 };
const counted = { few: 1_000, many: 20_000 };

/** Writes the most memory of a process, in MB, where RSS_FILE says, when it ends. */
const tellMemory = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs"; process.on("exit", () => writeFileSync(process.env.RSS_FILE, String(process.resourceUsage().maxRSS / 1024)));',
)}`;

/**
 * 320 accounts against a server on this machine that takes two seconds for each, 32 at once: the time beside the ideal of
 * twenty seconds, the start of the program included. Then the most memory of 20,000 accounts beside that of 1,000, with
 * rules, which answer at once. Needs a built program (dist/).
 */
export async function measureBatch(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "batch-"));
  try {
    await measureTime(folder, rounds);
    await measureMemory(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureTime(folder: string, rounds: number): Promise<void> {
  const server = await startBatchServer(() => ({ delayMs: called.seconds * 1000 }));
  try {
    const file = writeAccounts(folder, called.accounts);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++)
      times.push(
        await runBatch(file, join(folder, `time-${round}`), {
          ANTHROPIC_BASE_URL: server.url,
          ANTHROPIC_API_KEY: "x",
        }),
      );
    const ideal = (called.accounts / concurrency) * called.seconds;
    const seconds = median(times) / 1000;
    judge({
      name: `batch, ${called.accounts} accounts of ${called.seconds} s, ${concurrency} at once, ÷ ${ideal} s`,
      shown: `${seconds.toFixed(1)} s  ratio ${(seconds / ideal).toFixed(3)}`,
      value: seconds / ideal,
      limit: limits.ideal,
    });
  } finally {
    await server.close();
  }
}

async function measureMemory(folder: string): Promise<void> {
  const megabytes: number[] = [];
  for (const accounts of [counted.few, counted.many]) {
    const told = join(folder, `rss-${accounts}`);
    await runBatch(writeAccounts(folder, accounts), join(folder, `memory-${accounts}`), {
      CONSULT_CUSTOMER_MODEL: "playbook",
      NODE_OPTIONS: `--import=${tellMemory}`,
      RSS_FILE: told,
    });
    megabytes.push(Number(readFileSync(told, "utf8")));
  }
  const [few = Number.NaN, many = Number.NaN] = megabytes;
  judge({
    name: "batch, memory for 20,000 accounts ÷ for 1,000",
    shown: `${Math.round(many)} MB  ratio ${(many / few).toFixed(2)}`,
    value: many / few,
    limit: limits.growth,
  });
}

/** Milliseconds; each run has a home of its own, so that none finds what another answered. */
const runBatch = (file: string, home: string, env: Record<string, string>): Promise<number> =>
  timeCommand(
    process.execPath,
    [
      ...[program, "batch", file, "-q", "What is next?", "--as-of", "2026-11-23"],
      ...["--concurrency", String(concurrency), "-o", `${home}.ndjson`, "--quiet"],
    ],
    { HOME: home, TZ: "UTC", ...env },
  );

function writeAccounts(folder: string, accounts: number): string {
  const path = join(folder, `${accounts}.csv`);
  const rows = Array.from(
    { length: accounts },
    (_, at) => `Account ${at},${1000 + at},2027-0${1 + (at % 9)}-15,100,${at % 100},${at % 11}`,
  );
  writeFileSync(path, `Account,ARR,Renewal date,Seats,Active users,NPS rating\n${rows.join("\n")}\n`);
  return path;
}
