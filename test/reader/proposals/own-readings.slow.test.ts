import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isProposedKey } from "../../../src/reader/proposals/proposal-schema.ts";
import { isNumeric } from "../../../src/reader/proposals/prove-value.ts";
import { day } from "../../assessment/account.ts";
import { shippedProver, shippedReader } from "../../support/shipped-reader.ts";

describe("what rules read themselves, proposed again", () => {
  it("is borne out nearly always", async () => {
    const folder = new URL("../../fixtures/reading/", import.meta.url);
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trim().split("\n"))
      .map((line) => JSON.parse(line) as { text: string; as: string; as_of: string });
    const count = { taken: 0, all: 0 };
    for (const { text: read, as, as_of } of texts) {
      const options = { source: as === "question" ? "question" : "notes.txt", asOf: day(as_of) };
      const { statements } = await shippedReader(read, options);
      const proposals = statements
        .filter(({ key }) => isProposedKey(key) && isNumeric(key))
        .map(({ key, value, quote, account }) => ({
          ...{ key, value, quote, account, source: options.source },
          mood: "stated" as const,
        }));
      const { accepted } = await shippedProver(read, { proposals, model: "a-model" }, options);
      count.taken += accepted.length;
      count.all += proposals.length;
    }
    expect(count.all).toBeGreaterThan(900);
    expect(count.taken / count.all).toBeGreaterThan(0.97);
  });
});
