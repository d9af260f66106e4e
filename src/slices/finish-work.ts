import type { Work } from "./work.ts";

/** Does work at one go. */
export function finishWork<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
