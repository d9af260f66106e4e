/**
 * Milliseconds a response asks to wait: retry-after-ms, or retry-after in seconds or as a date. Null when it does not ask,
 * or when the time has passed. The same reading as the SDK's.
 */
export function parseRetryAfter(headers: Headers, now: number): number | null {
  const milliseconds = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (milliseconds > 0) return milliseconds;
  const text = headers.get("retry-after") ?? "";
  const seconds = Number.parseFloat(text);
  const wait = Number.isNaN(seconds) ? Date.parse(text) - now : seconds * 1000;
  return wait > 0 ? wait : null;
}
