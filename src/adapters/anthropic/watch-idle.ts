/**
 * The same bytes, but a reader that waits longer than `idleMs` for the next of them gets the error `onIdle` makes, and
 * the connection is closed. Bytes count, not events: pings say that the server lives while a model thinks.
 */
export function watchIdle(
  body: ReadableStream<Uint8Array>,
  idleMs: number,
  onIdle: () => Error,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let idle = false;
      const timer = setTimeout(() => {
        idle = true;
        const error = onIdle();
        controller.error(error);
        reader.cancel(error).catch(() => undefined);
      }, idleMs);
      try {
        const { done, value } = await reader.read();
        if (idle) return;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        if (!idle) controller.error(error);
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
