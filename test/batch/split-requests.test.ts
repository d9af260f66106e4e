import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchLimits, splitRequests } from "../../src/batch/split-requests.ts";

describe("splitting requests", () => {
  it("keeps to the API's limits", () => {
    expect(batchLimits).toEqual({ requests: 100_000, bytes: 268_435_456 });
  });

  it("loses none, keeps their order, and makes no part larger than it may be unless a request alone is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 100, max: 800 }),
        (sizes, requests, bytes) => {
          const parts = splitRequests(sizes, (size) => size, { requests, bytes });
          expect(parts.flat()).toEqual(sizes);
          for (const part of parts) {
            expect(part.length).toBeGreaterThan(0);
            expect(part.length).toBeLessThanOrEqual(requests);
            const total = part.reduce((sum, size) => sum + size + 1, 0);
            if (part.length > 1) expect(total).toBeLessThanOrEqual(bytes);
          }
        },
      ),
    );
  });
});
