type Work = (length: number) => unknown;

/** Linear work grows with the exponent 1, quadratic work with 2. */
export const superlinear = 1.5;

/** Microseconds. What takes less tells nothing about how it grows. */
const negligible = 20_000;
const measurements = 2;
const tries = 3;

/**
 * How the CPU time of `work` grows with the length, as an exponent: the largest from one of the lengths to the next.
 * The lengths ascend; it ends at the first that shows more than linear growth, so that no longer one is waited for.
 * The clock plays no part. A process's own time at one length is set against its own time at another, so a busy
 * machine changes little; noise only adds, so the least of several measurements counts, and a suspicious growth is
 * measured again.
 */
export async function growthOf(work: Work, lengths: readonly number[]): Promise<number> {
  let largest = 0;
  for (const [index, long] of lengths.entries()) {
    const short = lengths[index - 1];
    // The first one compiles what the work needs.
    if (short === undefined) await work(long);
    else largest = Math.max(largest, await growthBetween(work, short, long));
    if (largest >= superlinear) break;
  }
  return largest;
}

async function growthBetween(work: Work, short: number, long: number): Promise<number> {
  let leastLong = Number.POSITIVE_INFINITY;
  let leastShort = Number.POSITIVE_INFINITY;
  let growth = 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    leastLong = Math.min(leastLong, await costOf(work, long));
    if (leastLong < negligible) return 0;
    for (let count = 0; count < measurements; count++)
      leastShort = Math.min(leastShort, await costOf(work, short));
    growth = Math.log(leastLong / leastShort) / Math.log(long / short);
    if (growth < superlinear) break;
  }
  return growth;
}

/** Microseconds of CPU time. */
async function costOf(work: Work, length: number): Promise<number> {
  const before = process.cpuUsage();
  await work(length);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
