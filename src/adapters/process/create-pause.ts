import type { Pause } from "../../slices/pause.ts";

/** Short enough that nobody waits for a signal to be heard, long enough that slices cost next to nothing. A convention. */
const sliceMs = 20;

/** A pause for work that `signal` ends: after each slice the event loop turns once, and the signal's reason is thrown. */
export function createPause(signal: AbortSignal): Pause {
  let sliceEnds = performance.now() + sliceMs;
  return () => {
    if (performance.now() < sliceEnds) return null;
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        sliceEnds = performance.now() + sliceMs;
        if (signal.aborted) reject(signal.reason);
        else resolve();
      });
    });
  };
}
