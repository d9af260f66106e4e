type Work = (length: number) => unknown;

/** What work took at a length: the least of the measurements so far, because noise only adds. */
type Measured = { readonly length: number; cost: number };

/** Linear work grows with the exponent 1, quadratic work with 2. */
export const superlinear = 1.5;

/** Microseconds. What takes less tells nothing about how it grows. */
const negligible = 20_000;
const tries = 3;

/**
 * How the CPU time of `work` grows with the length, as an exponent: the largest from one of the lengths to the next.
 * The lengths ascend; it ends at the first that shows more than linear growth, so that no longer one is waited for.
 * The clock plays no part: a process's own time at one length is set against its own time at another, which a busy
 * machine changes little, and a suspicious growth is measured again.
 */
export async function growthOf(work: Work, [shortest, ...longer]: readonly number[]): Promise<number> {
  let largest = 0;
  // The first run compiles what the work needs.
  let short = await measure(work, shortest ?? 0);
  await remeasure(work, short);
  for (const length of longer) {
    const long = await measure(work, length);
    for (let attempt = 1; attempt < tries && growthBetween(short, long) >= superlinear; attempt++) {
      await remeasure(work, short);
      await remeasure(work, long);
    }
    largest = Math.max(largest, growthBetween(short, long));
    if (largest >= superlinear) break;
    short = long;
  }
  return largest;
}

function growthBetween(short: Measured, long: Measured): number {
  if (long.cost < negligible) return 0;
  return Math.log(long.cost / short.cost) / Math.log(long.length / short.length);
}

const measure = async (work: Work, length: number): Promise<Measured> => ({
  length,
  cost: await costOf(work, length),
});

async function remeasure(work: Work, measured: Measured): Promise<void> {
  measured.cost = Math.min(measured.cost, await costOf(work, measured.length));
}

/** Microseconds of CPU time. */
async function costOf(work: Work, length: number): Promise<number> {
  const before = process.cpuUsage();
  await work(length);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
