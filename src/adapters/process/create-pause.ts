import type { Pause } from "../../slices/pause.ts";

/** Short enough that nobody waits for a signal to be heard, long enough that slices cost next to nothing. A convention. */
const sliceMs = 20;

/**
 * A pause for work that `signal` ends: after each slice the event loop turns once, and the signal's reason is thrown when
 * `graceMs` have passed since it was aborted. What closes an answer that broke off gets some grace, and has an end too.
 */
export function createPause(signal: AbortSignal, graceMs = 0): Pause {
  let sliceEnds = performance.now() + sliceMs;
  let endsAt: number | null = null;
  return () => {
    if (performance.now() < sliceEnds) return null;
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        const now = performance.now();
        sliceEnds = now + sliceMs;
        if (signal.aborted) endsAt ??= now + graceMs;
        if (endsAt !== null && now >= endsAt) reject(signal.reason);
        else resolve();
      });
    });
  };
}
