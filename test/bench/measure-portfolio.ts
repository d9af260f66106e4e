import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "./bundle-program.ts";
import { generateAccounts } from "./generate-accounts.ts";
import { judge } from "./judge.ts";
import { cleanEnvironment, medians, timeCommand } from "./time-command.ts";

const accounts = 100_000;
const limits = { ratio: 3 };
const built = fileURLToPath(new URL("../../dist/", import.meta.url));
const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));

/**
 * The portfolio of 100,000 accounts in two currencies, from the start of the program to its end, beside csv-parse alone on
 * the same file; medians of interleaved runs. Needs a built program (dist/).
 */
export async function measurePortfolio(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portfolio-"));
  try {
    const file = join(folder, "accounts.csv");
    const rates = join(folder, "rates.yaml");
    await generateAccounts(file, accounts);
    writeFileSync(rates, "date: 2026-11-20\nbase: USD\nrates: { EUR: 0.92 }\n");
    const pass = bundleProgram("stream-accounts", folder);
    const words = [
      program,
      "portfolio",
      file,
      "--as-of",
      "2026-11-23",
      "--rates",
      rates,
      "--currency",
      "USD",
    ];
    const times = await medians(
      [
        {
          name: "parse",
          run: async () => {
            const args = [pass, "parse", file, built];
            const printed = execFileSync(process.execPath, args, {
              encoding: "utf8",
              env: cleanEnvironment(),
            });
            return (JSON.parse(printed) as { ms: number }).ms;
          },
        },
        {
          name: "portfolio",
          run: () => timeCommand(process.execPath, words, { HOME: folder, TZ: "UTC" }),
        },
      ],
      rounds,
      1,
    );
    const base = times.get("parse") ?? Number.NaN;
    const ms = times.get("portfolio") ?? Number.NaN;
    judge({
      name: `csv-parse alone, ${accounts.toLocaleString("en-US")} accounts`,
      shown: `${(base / 1000).toFixed(2)} s`,
      value: base,
      limit: null,
    });
    judge({
      name: "their portfolio, program start included, ÷ csv-parse",
      shown: `${(ms / 1000).toFixed(2)} s  ratio ${(ms / base).toFixed(2)}`,
      value: ms / base,
      limit: limits.ratio,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
