/** The first bytes of a stream, at least `enough` where there are so many, and the whole stream with them. */
export async function peekBytes(
  stream: AsyncIterable<Uint8Array>,
  enough: number,
): Promise<{ readonly start: Uint8Array; readonly bytes: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array(0);
  let isOver = false;
  while (start.length < enough && !isOver) {
    const next = await iterator.next();
    if (next.done) isOver = true;
    else start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
  }
  return { start, bytes: rejoin(start, iterator) };
}

async function* rejoin(
  start: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    if (start.length > 0) yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
