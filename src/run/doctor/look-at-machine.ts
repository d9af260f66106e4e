import { engines, version } from "../../../package.json";
import type { Io } from "../../adapters/process/io.ts";
import { processFacts } from "../../adapters/process/process-facts.ts";
import { decideColour } from "../../output/decide-colour.ts";
import type { Checked } from "../../output/doctor/checked.ts";
import { checkedBy } from "./checked-by.ts";

/** The program, Node, and the terminal: what needs no file of the user's. */
export async function lookAtMachine(io: Io, color: boolean): Promise<readonly Checked[]> {
  const { node, platform, arch, program } = processFacts();
  const oldest = engines.node.replace(">=", "");
  return [
    await checkedBy("program", () => ({ status: "ok", says: `consult-customer ${version}, ${program}` })),
    await checkedBy("node", () =>
      isAtLeast(node, oldest)
        ? { status: "ok", says: `Node ${node} on ${platform} ${arch}` }
        : { status: "error", says: `Node ${node} is too old`, hint: `Install Node ${oldest} or later.` },
    ),
    await checkedBy("terminal", async () => {
      if (!io.stdout.isTerminal)
        return { status: "ok", says: "stdout is no terminal: answers come whole, without styles" };
      const colours = decideColour({ flag: color, isTerminal: true, env: io.env }) ? "colours" : "no colours";
      const links =
        (await import("#lazy/links")).linksOf(io, io.stdout) === null
          ? "no links"
          : "links to places in files";
      const columns = io.stdout.columns ?? 0;
      return {
        status: columns > 0 && columns < 60 ? "warning" : "ok",
        says: `${columns === 0 ? "unknown width" : `${columns} columns`}, ${colours}, ${links}`,
        hint: columns > 0 && columns < 60 ? "Tables need 60 columns to be read easily." : null,
      };
    }),
  ];
}

/** "20.17.1" is at least "20.17". */
function isAtLeast(version: string, oldest: string): boolean {
  const [a, b] = [version, oldest].map((text) => text.split(".").map(Number));
  for (let at = 0; at < 3; at += 1) {
    const [have, want] = [a?.[at] ?? 0, b?.[at] ?? 0];
    if (have !== want) return have > want;
  }
  return true;
}
