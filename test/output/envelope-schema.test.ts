import { describe, expect, it } from "vitest";
import { z } from "zod";
import { envelopeSchema } from "../../src/output/envelope-schema.ts";

const published = new URL("../../persona/envelope.schema.json", import.meta.url);

describe("the JSON envelope", () => {
  it("is described by the published schema, which is generated from the program's own types", async () => {
    const generated = `${JSON.stringify(z.toJSONSchema(envelopeSchema, { target: "draft-2020-12" }), null, 2)}\n`;
    await expect(generated).toMatchFileSnapshot(published.pathname);
  });
});
