import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const question = "Our champion at Northwind just left and the renewal is on 2027-06-04. What do I do first?";

async function stepsWith(asOf: string, config: string | null) {
  const home = emptyHome();
  if (config !== null) {
    const folder = join(home, ".config", "consult-customer");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "config.yaml"), config);
  }
  const args = ["--json", "--no-journal", "--as-of", asOf, question];
  const { code, stdout } = await runCli(args, { cwd: home });
  const envelope = JSON.parse(stdout);
  return { code, envelope, days: (envelope.steps ?? []).map(({ due }: { due: string }) => due) as string[] };
}

describe("no step falls on a day off", () => {
  it("at Christmas and New Year, without any calendar", async () => {
    const { code, days } = await stepsWith("2026-12-23", null);
    expect(code).toBe(0);
    expect(days.length).toBeGreaterThan(3);
    expect(days.filter((day) => /12-2[567]|01-01/.test(day))).toEqual([]);
    expect(days).toContain("2026-12-28");
  });

  it("on the public holidays of a country and a region, and on days of one's own", async () => {
    const bavarian = "calendar: { country: DE, region: BY, free: [2027-05-27, 2027-05-28] }";
    const { days: there } = await stepsWith("2027-05-26", "calendar: { country: DE, region: HH }");
    // Corpus Christi is a holiday in Bavaria and none in Hamburg.
    expect(there).toContain("2027-05-27");
    const { days } = await stepsWith("2027-05-26", bavarian);
    expect(days.filter((day) => /2027-05-2[78]/.test(day))).toEqual([]);
    expect(days).toContain("2027-05-31");
  });

  it.each([
    ["calendar: { country: XX }", "XX"],
    ["calendar: { country: DE, region: BX }", "BX"],
    ["calendar: { region: BY }", "country"],
    ["calendar: { free: [2027-13-01] }", "2027-13-01"],
  ])("%s is refused with exit 3", async (config, named) => {
    const { code, envelope } = await stepsWith("2026-12-23", config);
    expect(code).toBe(3);
    expect(JSON.stringify(envelope.error)).toContain(named);
  });
});
