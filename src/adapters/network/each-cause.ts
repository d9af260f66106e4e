/** An error, what caused it, what caused that, and so on; each once. */
export function* eachCause(error: unknown): Generator<unknown> {
  const seen = new Set<unknown>();
  for (let cause = error; cause !== undefined && cause !== null && !seen.has(cause); ) {
    seen.add(cause);
    yield cause;
    cause = typeof cause === "object" && "cause" in cause ? cause.cause : undefined;
  }
}
