import { readFileSync } from "node:fs";
import { buildFieldTable } from "../../../src/records/read-record/build-field-table.ts";
import { parseFieldTable } from "../../../src/records/read-record/parse-field-table.ts";

const file = "persona/practice/fields.yaml";

/** The shipped table of names; throws what is wrong with it. */
export function readFields() {
  const parsed = parseFieldTable(file, readFileSync(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return buildFieldTable(parsed.value);
}
