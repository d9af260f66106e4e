import type { Pause } from "./pause.ts";
import type { Work } from "./work.ts";

/** Does work piece by piece, with a pause wherever one is due. Throws what the pause throws. */
export async function doInSlices<Result>(work: Work<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const wait = pause();
    if (wait !== null) await wait;
  }
}
