import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const published = new URL("../../persona/journal.schema.json", import.meta.url);

describe("the schema of the journal", () => {
  it("holds for every kind of line the program writes", async () => {
    const data = emptyHome();
    await runCli(["-q", "Our champion at Northwind just left and the renewal is in 74 days."], { data });
    await runCli(["journal", "done", "last.1"], { data });
    await runCli(["journal", "outcome", "last", "Renewed", "--result", "retained"], { data });
    const lines = readFileSync(join(data, "consult-customer", "journal.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(published, "utf8")),
    );
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(check(JSON.parse(line)), JSON.stringify(check.errors)).toBe(true);
    expect(check({ v: 1, type: "done" })).toBe(false);
  });
});
