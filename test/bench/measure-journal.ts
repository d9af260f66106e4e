import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "./bundle-program.ts";
import { generateJournal } from "./generate-journal.ts";
import { judge } from "./judge.ts";
import { cleanEnvironment, median, medians, timeCommand } from "./time-command.ts";

const entries = 50_000;
const limits = { ratio: 3, megabytes: 150, first: 1, append: 2 };
const appends = 100;
const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));
/** What the lists are compared with: node reading the same file as text and finding its lines, nothing more. */
const read = `let lines = 0;
require("node:fs").createReadStream(process.argv[1], "utf8").on("data", (text) => {
  for (let at = text.indexOf("\\n"); at !== -1; at = text.indexOf("\\n", at + 1)) lines++;
});`;
const reportMemory = `process.on("exit", () =>
  require("node:fs").writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS)));`;

/**
 * A journal of 50,000 consultations, some 250 MB: `list` and `due` (every step of three years due) against reading the
 * file, their memory, the time to the first line, and appending to it against appending to an empty one.
 */
export async function measureJournal(rounds: number): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "journal-"));
  try {
    const file = join(data, "consult-customer", "journal.jsonl");
    mkdirSync(join(data, "consult-customer"));
    generateJournal(file, entries);
    const [hook, memoryFile] = [join(data, "memory.cjs"), join(data, "memory.txt")];
    writeFileSync(hook, reportMemory);
    const env = { HOME: data, XDG_DATA_HOME: data, MEMORY_FILE: memoryFile };
    let most = 0;
    const journal = (name: string, ...args: string[]) => ({
      name,
      run: async () => {
        const ms = await timeCommand(process.execPath, ["--require", hook, program, "journal", ...args], env);
        most = Math.max(most, Number(readFileSync(memoryFile, "utf8")) / 1024);
        return ms;
      },
    });
    const times = await medians(
      [
        { name: "read", run: () => timeCommand(process.execPath, ["-e", read, file], env) },
        journal("list", "list"),
        journal("due", "due", "--as-of", "2027-01-01", "--quiet"),
        { name: "first", run: () => timeFirstByte(env) },
      ],
      rounds,
      1,
    );
    const base = times.get("read") ?? Number.NaN;
    const megabytes = Math.round(statSync(file).size / 1_048_576);
    report(`reading a journal of ${entries.toLocaleString("en-US")}, ${megabytes} MB`, base, base, null);
    report("journal list, ÷ reading", times.get("list"), base, limits.ratio);
    report("journal due, ÷ reading", times.get("due"), base, limits.ratio);
    report("journal list, to its first line, ÷ reading", times.get("first"), base, limits.first);
    judge({
      name: "most memory of both",
      shown: `${Math.round(most)} MB`,
      value: most,
      limit: limits.megabytes,
    });
    measureAppend(data, file);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function report(name: string, ms = Number.NaN, base: number, limit: number | null): void {
  const ratio = ms / base;
  judge({ name, shown: `${(ms / 1000).toFixed(2)} s  ratio ${ratio.toFixed(2)}`, value: ratio, limit });
}

/** From the start of the process to the first byte it prints; it is ended then. */
function timeFirstByte(env: Record<string, string>): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, "journal", "list"], {
      env: { ...cleanEnvironment(), ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let time = Number.NaN;
    child.once("error", reject);
    child.stdout.once("data", () => {
      time = performance.now() - started;
      child.kill("SIGKILL");
    });
    child.once("close", () => resolve(time));
  });
}

function measureAppend(folder: string, large: string): void {
  const small = join(folder, "small.jsonl");
  writeFileSync(small, "");
  const args = [bundleProgram("append-entries", folder), small, large, String(appends)];
  const times: Record<"small" | "large", number[]> = JSON.parse(
    execFileSync(process.execPath, args, { encoding: "utf8", env: cleanEnvironment() }),
  );
  const [toSmall, toLarge] = [median(times.small), median(times.large)];
  judge({
    name: "appending to it, ÷ appending to an empty one",
    shown: `${toLarge.toFixed(2)} ms  ratio ${(toLarge / toSmall).toFixed(2)}`,
    value: toLarge / toSmall,
    limit: limits.append,
  });
}
