import { appendLine } from "../../src/adapters/journal/append-line.ts";
import { sealLine } from "../../src/adapters/journal/seal-line.ts";

/**
 * `node append-entries.mjs small.jsonl large.jsonl 50` appends to both in turns; prints the milliseconds of
 * each.
 */
const [small = "", large = "", rounds = "50"] = process.argv.slice(2);
const line = sealLine(`{"type":"bench","text":"${"x".repeat(5000)}"}`);
const times: Record<"small" | "large", number[]> = { small: [], large: [] };
const timed = (path: string): number => {
  const started = performance.now();
  appendLine(path, line);
  return performance.now() - started;
};
for (let round = 0; round < Number(rounds); round++) {
  times.small.push(timed(small));
  times.large.push(timed(large));
}
process.stdout.write(JSON.stringify(times));
