import { describe, expect, it } from "vitest";
import { z } from "zod";
import { lineSchema } from "../../src/journal/record-schema.ts";

const published = new URL("../../persona/journal.schema.json", import.meta.url);

describe("the schema of the journal", () => {
  it("is the published one", async () => {
    const schema = z.toJSONSchema(lineSchema, { target: "draft-2020-12", io: "input" });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published.pathname);
  });
});
