import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { factCatalogue } from "../../src/facts/fact-catalogue.ts";
import { recordJsonSchema } from "../../src/records/record-json-schema.ts";
import { readFields } from "./read-record/read-fields.ts";

const schema = recordJsonSchema(readFields());
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const record = (name: string) => parse(readFileSync(`test/fixtures/records/${name}`, "utf8"));

describe("the account record's JSON Schema", () => {
  it("is the one that is published (vitest -u writes it)", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      "../../persona/account.schema.json",
    );
  });

  it("documents every fact with its meaning and unit", () => {
    const defs = schema.$defs as Record<string, { description: string }>;
    for (const [key, kind] of Object.entries(factCatalogue)) {
      expect(defs[key]?.description).toContain(kind.meaning);
      expect(defs[key]?.description).toContain(`Unit: ${kind.unit}`);
    }
  });

  it.each(["proseware.yaml", "flat.yaml"])("accepts the example %s", (name) => {
    validate(record(name));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["an unknown field", { renewal: { dat: "2027-05-31" } }],
    ["an unknown flat name", { renewel_date: "2027-05-31" }],
    ["negative seats", { usage: { seats: -5 } }],
    ["a rating of 11", { relationship: { nps_rating: 11 } }],
    ["a day that is no day", { renewal: { date: "2027-02-30" } }],
    ["an unknown champion status", { stakeholder: { champion: "gone fishing" } }],
    ["a dated value without a value", { usage: { seats: { as_of: "2026-11-01" } } }],
  ])("refuses %s", (_what, raw) => {
    expect(validate(raw)).toBe(false);
  });
});
