import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { publishedEnvelope, publishedSchema } from "../support/published-envelope.ts";

describe("the JSON envelope", () => {
  it("is described by the published schema, which is generated from the program's own types", async () => {
    await expect(publishedSchema()).toMatchFileSnapshot(publishedEnvelope.pathname);
  });

  it("may grow: the published schema lets fields pass that it does not know, at every depth", () => {
    const schema = JSON.parse(publishedSchema());
    const closed = JSON.stringify(schema).includes('"additionalProperties":false');
    expect(closed).toBe(false);
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema.$defs.assessment);
    expect(check({ account: 7 })).toBe(false);
  });
});
