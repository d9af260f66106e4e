import { installNode } from "../support/install-node.ts";
import { measureBatch } from "./measure-batch.ts";
import { measureJournal } from "./measure-journal.ts";
import { measurePortfolio } from "./measure-portfolio.ts";
import { measureStart } from "./measure-start.ts";
import { measureStream } from "./measure-stream.ts";
import { measureText } from "./measure-text.ts";

/**
 * `npm run bench` measures everything (ten minutes), `npm run bench -- start` the start-up alone (so `stream`, `text`,
 * `portfolio`, `batch`, `journal`), `npm run bench -- start node@20 node@24` the start-up on these releases of Node; a number is how many rounds
 * of it are run. Prints each figure beside its limit; exits 1 when one is exceeded.
 */
const benches: Record<
  string,
  { readonly rounds: number; readonly measure: (rounds: number) => Promise<void> | void }
> = {
  start: { rounds: 25, measure: measureStarts },
  text: { rounds: 5, measure: measureText },
  portfolio: { rounds: 5, measure: measurePortfolio },
  batch: { rounds: 1, measure: measureBatch },
  stream: { rounds: 3, measure: measureStream },
  journal: { rounds: 5, measure: measureJournal },
};

const asked = process.argv.slice(2);
const rounds = asked.find((word) => /^\d+$/.test(word));
const releases = asked.flatMap((word) => (word.startsWith("node@") ? [word.slice("node@".length)] : []));
const names = asked.filter((word) => word !== rounds && !word.startsWith("node@"));
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown.join(" ")}": ${Object.keys(benches).join(", ")}.\n`);
  process.exitCode = 64;
} else
  for (const [name, { rounds: usual, measure }] of Object.entries(benches))
    if (names.length === 0 || names.includes(name))
      await measure(rounds === undefined ? usual : Number(rounds));

async function measureStarts(times: number): Promise<void> {
  if (releases.length === 0) await measureStart(times, process.execPath);
  for (const release of releases) {
    const node = await installNode(release);
    process.stdout.write(node.ok ? `Node ${node.version}\n` : `SKIPPED: Node ${release}: ${node.why}\n`);
    if (node.ok) await measureStart(times, node.path);
  }
}
