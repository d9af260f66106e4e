import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

/** How often the blocks of each function ran, by file and name: the work done, whatever the machine's speed. */
export type Work = ReadonlyMap<string, number>;

const ours = /\/src\//;

/** Runs something and counts the work of the program's own functions. */
export async function countWork(run: () => unknown): Promise<Work> {
  for (const flag of ["--no-opt", "--no-lazy-feedback-allocation", "--no-flush-bytecode"])
    setFlagsFromString(flag);
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await run();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const work = new Map<string, number>();
    for (const { url, functions } of result.filter((script) => ours.test(script.url)))
      for (const { functionName, ranges } of functions) {
        const name = `${url.slice(url.lastIndexOf("/src/") + 1)} ${functionName} ${ranges[0]?.startOffset}`;
        work.set(name, (work.get(name) ?? 0) + ranges.reduce((sum, { count }) => sum + count, 0));
      }
    return work;
  } finally {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
}

/** Less often than this, a function's share of the work does not matter. */
const counted = 2000;

/**
 * The functions whose work grew by more than `most` times; "src/case/build-case.ts keep: 400 → 1600".
 */
export const grownBeyond = (most: number, small: Work, large: Work): string[] =>
  [...large].flatMap(([name, after]) => {
    const before = small.get(name) ?? 0;
    return after > counted && after > before * most ? [`${name}: ${before} → ${after}`] : [];
  });
