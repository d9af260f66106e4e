/** The most of one batch, by the API's own limits: requests, and bytes of its body. */
export type BatchLimits = { readonly requests: number; readonly bytes: number };

export const batchLimits: BatchLimits = { requests: 100_000, bytes: 256 * 1024 * 1024 };

/** The frame of the body around its requests, and a comma for each. */
const frameBytes = 64;

/** Requests in as many parts as the limits ask for, in their order; one that is larger than a part stands alone. */
export function splitRequests<Request>(
  requests: readonly Request[],
  bytesOf: (request: Request) => number,
  { requests: most, bytes: mostBytes }: BatchLimits = batchLimits,
): Request[][] {
  const parts: Request[][] = [];
  let part: Request[] = [];
  let bytes = frameBytes;
  for (const request of requests) {
    const size = bytesOf(request) + 1;
    if (part.length > 0 && (part.length >= most || bytes + size > mostBytes)) {
      parts.push(part);
      part = [];
      bytes = frameBytes;
    }
    part.push(request);
    bytes += size;
  }
  return part.length === 0 ? parts : [...parts, part];
}
