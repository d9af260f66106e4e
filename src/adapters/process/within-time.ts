export type WithinTime = {
  /** Aborted when the other signal is, with its reason, or when the time is over. */
  readonly signal: AbortSignal;
  /** Takes the timer down. */
  readonly release: () => void;
};

/**
 * A signal with a limit of its own. In the place of AbortSignal.any over AbortSignal.timeout, which Node 20 may collect
 * before it is aborted: what waits for it then waits for ever.
 */
export function withinTime(ms: number, other: AbortSignal | null): WithinTime {
  const controller = new AbortController();
  const end = (): void => controller.abort(other?.reason);
  const timer = setTimeout(() => controller.abort(new DOMException("The time is over.", "TimeoutError")), ms);
  if (other?.aborted) end();
  else other?.addEventListener("abort", end, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      other?.removeEventListener("abort", end);
    },
  };
}
