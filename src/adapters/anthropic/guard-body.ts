export type BodyGuard = {
  /** Milliseconds without a byte after which the body counts as dead. */
  readonly idleMs: number;
  /** The same for the first byte, which a server may need to read the prompt for. Default: as the others. */
  readonly firstMs?: number;
  /** Its reason is what a reader gets when it is aborted. */
  readonly signal: AbortSignal;
  /** What a reader gets from a dead body; null: the body simply ends there. */
  readonly onIdle: (() => Error) | null;
  /** The body ends after so many bytes; default: no limit. */
  readonly maxBytes?: number;
};

/**
 * The same bytes, but no read lasts longer than `idleMs`, none outlasts the signal, and the connection is closed then.
 * Node's fetch alone does not see to that: a body that is labelled gzip and is not leaves a read pending for ever, and
 * an abort does not end it. Bytes count, not events: pings say that the server lives while a model thinks.
 */
export function guardBody(
  body: ReadableStream<Uint8Array>,
  { idleMs, firstMs = idleMs, signal, onIdle, maxBytes = Number.POSITIVE_INFINITY }: BodyGuard,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = maxBytes;
  let patience = firstMs;
  let interrupt: (end: End) => void = () => undefined;
  const onAbort = (): void => interrupt({ error: onIdle === null ? null : signal.reason });
  signal.addEventListener("abort", onAbort, { once: true });

  const close = (reason?: unknown): void => {
    signal.removeEventListener("abort", onAbort);
    reader.cancel(reason).catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const read = await new Promise<Read | End>((resolve) => {
        if (signal.aborted) return resolve({ error: onIdle === null ? null : signal.reason });
        const timer = Number.isFinite(patience)
          ? setTimeout(() => resolve({ error: onIdle?.() ?? null }), patience)
          : undefined;
        const settle = (outcome: Read | End): void => {
          clearTimeout(timer);
          resolve(outcome);
        };
        interrupt = settle;
        reader.read().then(settle, (error: unknown) => settle({ error }));
      });
      patience = idleMs;
      if ("error" in read) {
        close(read.error);
        if (read.error === null) controller.close();
        else controller.error(read.error);
      } else if (read.done) {
        close();
        controller.close();
      } else {
        controller.enqueue(read.value.subarray(0, left));
        left -= read.value.length;
        if (left > 0) return;
        close();
        controller.close();
      }
    },
    cancel: close,
  });
}

type Read = { readonly done: true } | { readonly done: false; readonly value: Uint8Array };
/** The body is over before its end; null: without an error. */
type End = { readonly error: unknown };
