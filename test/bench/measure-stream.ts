import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { generateAccounts } from "./generate-accounts.ts";

export type StreamFigures = {
  /** Milliseconds for the larger file. */
  readonly parse: number;
  readonly read: number;
  readonly assess: number;
  /** Most memory while assessing, in MB. */
  readonly memory: number;
  /** Memory for the larger file ÷ memory for a tenth of it. */
  readonly growth: number;
};

type Pass = { readonly ms: number; readonly mb: number };

/**
 * Generates accounts, and measures csv-parse alone, reading and assessing on the same file, each in a process of its
 * own. Needs a built program (dist/embedded.json). A million rows are 160 MB of CSV in a temporary folder.
 */
export async function measureStream(rows: number): Promise<StreamFigures> {
  const folder = mkdtempSync(join(tmpdir(), "accounts-"));
  const program = join(folder, "stream-accounts.mjs");
  const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
  // As the product ships: one bundle, no transpiler at run time.
  buildSync({
    entryPoints: [path("stream-accounts.ts")],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.17",
    logLevel: "warning",
  });
  const large = join(folder, "large.csv");
  const small = join(folder, "small.csv");
  await generateAccounts(large, rows);
  await generateAccounts(small, Math.ceil(rows / 10));
  const run = (mode: string, file: string): Pass =>
    JSON.parse(
      execFileSync(process.execPath, [program, mode, file, path("../../dist/embedded.json")], {
        encoding: "utf8",
      }),
    );
  const [parse, read, assess, tenth] = [
    run("parse", large),
    run("read", large),
    run("assess", large),
    run("assess", small),
  ];
  return {
    parse: parse.ms,
    read: read.ms,
    assess: assess.ms,
    memory: assess.mb,
    growth: assess.mb / tenth.mb,
  };
}
