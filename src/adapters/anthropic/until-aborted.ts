/**
 * What a promise gives, or the signal's reason as soon as it is aborted: a request whose body is never decoded to its end
 * (labelled gzip, and none) does not settle by itself, not even when it is aborted.
 */
export function untilAborted<Value>(promise: PromiseLike<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).then(() => signal.removeEventListener("abort", onAbort));
  });
}
