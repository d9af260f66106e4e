import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { defineConfig } from "vitest/config";
import { ownTemporaryFolder } from "./support/own-temporary-folder.ts";
import { SummaryReporter } from "./support/summary-reporter.ts";

/** Whether tables are wanted. Vitest leaves to us what stands behind `--`; a wrong option there is an error. */
function wantsReport(): boolean {
  const at = process.argv.indexOf("--");
  const { values } = parseArgs({
    args: at === -1 ? [] : process.argv.slice(at + 1),
    options: { report: { type: "boolean", default: process.env.REPORT === "1" } },
  });
  return values.report;
}

/** What a test prints, its tables, is shown where it fails or when it was asked for. */
const silent = wantsReport() ? false : "passed-only";
// Tests that have a longer form run it then.
if (wantsReport()) process.env.REPORT = "1";
ownTemporaryFolder();

const slow = ["test/**/*.slow.test.ts"];
/** Files, sockets and processes, but not the built program. */
const edge = ["test/adapters/**/*.test.ts"];
/** Everything that runs the built program. */
const e2e = ["test/e2e/**/*.test.ts", "test/readme.test.ts"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^#lazy\/(.*)$/, replacement: fileURLToPath(new URL("../src/lazy/$1.ts", import.meta.url)) },
    ],
  },
  test: {
    root: ".",
    maxWorkers: 2,
    testTimeout: 30_000,
    silent,
    reporters: [new SummaryReporter({ silent })],
    projects: [
      // Nothing pure leaves anything behind, so that files may share a worker.
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...edge, ...e2e, ...slow],
          pool: "threads",
          isolate: false,
        },
      },
      { extends: true, test: { name: "edge", include: edge, exclude: slow, isolate: false } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: e2e,
          exclude: slow,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Not in threads: a test measures the time of its process.
      {
        extends: true,
        test: { name: "slow", include: slow, pool: "forks", isolate: false, testTimeout: 120_000 },
      },
    ],
  },
});
