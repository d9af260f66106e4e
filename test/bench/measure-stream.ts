import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "./bundle-program.ts";
import { generateAccounts } from "./generate-accounts.ts";
import { judge } from "./judge.ts";
import { cleanEnvironment, medians } from "./time-command.ts";

type Pass = { readonly ms: number; readonly mb: number };
type Mode = "parse" | "read" | "assess";

const limits = { ratio: 2, megabytes: 200, growth: 1.2 };
const built = fileURLToPath(new URL("../../dist/", import.meta.url));

/**
 * Generates accounts, and measures csv-parse alone, reading and assessing on the same files, each in a process of its
 * own, in turns: medians of times, the most memory of any round. Needs a built program (dist/). A million
 * rows are 160 MB of CSV in a temporary folder.
 */
export async function measureStream(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "accounts-"));
  try {
    const program = bundleProgram("stream-accounts", folder);
    const small = await measure(100_000, { folder, program, rounds });
    const large = await measure(1_000_000, { folder, program, rounds });
    judge({
      name: "memory for 1,000,000 rows ÷ for 100,000",
      shown: (large / small).toFixed(2),
      value: large / small,
      limit: limits.growth,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the figures of a file of so many rows; gives the most memory in MB. */
async function measure(
  rows: number,
  { folder, program, rounds }: { folder: string; program: string; rounds: number },
): Promise<number> {
  const file = join(folder, `${rows}.csv`);
  await generateAccounts(file, rows);
  let memory = 0;
  const pass = (mode: Mode) => ({
    name: mode,
    run: async () => {
      const args = [program, mode, file, built];
      const { ms, mb }: Pass = JSON.parse(
        execFileSync(process.execPath, args, { encoding: "utf8", env: cleanEnvironment() }),
      );
      if (mode === "assess") memory = Math.max(memory, mb);
      return ms;
    },
  });
  const times = await medians([pass("parse"), pass("read"), pass("assess")], rounds, 0);
  const of = rows.toLocaleString("en-US");
  const base = times.get("parse") ?? Number.NaN;
  const what: Record<Mode, string> = {
    parse: `csv-parse alone, ${of} accounts`,
    read: `their facts read, ÷ csv-parse`,
    assess: `their health assessed, ÷ csv-parse`,
  };
  for (const mode of ["parse", "read", "assess"] as const) {
    const ms = times.get(mode) ?? Number.NaN;
    const ratio = ms / base;
    judge({
      name: what[mode],
      shown: `${(ms / 1000).toFixed(2)} s  ratio ${ratio.toFixed(2)}`,
      value: ratio,
      limit: mode === "assess" ? limits.ratio : null,
    });
  }
  judge({
    name: `most memory, ${of} accounts`,
    shown: `${memory} MB`,
    value: memory,
    limit: limits.megabytes,
  });
  return memory;
}
