import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const proseware = fileURLToPath(new URL("../fixtures/records/proseware.yaml", import.meta.url));
const upsell = [
  "--as-of",
  "2026-11-23",
  "--account",
  proseware,
  "They are at 96% of seats and two other teams want in. Upsell 100 seats before year end?",
];

describe("an expansion with an open P1", () => {
  it("is gated by the P1, and its route is to consult the Brand Strategist", async () => {
    const { stdout } = await runCli(["--json", ...upsell]);
    const { assessment, facts } = JSON.parse(stdout);
    expect(assessment).toMatchObject({
      account: "Proseware",
      phase: "expansion",
      renewal: { date: "2027-05-31", days_to_deadline: 189 },
      authority: { route: "consult" },
    });
    expect(assessment.red_flags).toEqual([expect.objectContaining({ id: "RF08", severity: "high" })]);
    const expansion = assessment.plays.find(({ id }: { id: string }) => id === "expansion_ready");
    expect(expansion.gated_by).toMatch(/the open P1 has an owner and a date/);
    expect(assessment.authority.reasons).toContainEqual(
      expect.objectContaining({
        level: "consult",
        matter: "Account expansion strategies",
        with: "Brand Strategist",
      }),
    );
    const value = (key: string) => facts.find((fact: { key: string }) => fact.key === key)?.value;
    expect(value("usage.active_rate")).toBe(0.96);
    expect(value("support.p1_age_days")).toBe(16);
  });

  it("says yes to the opportunity and not yet to the ask, uses the proven value and promises nothing", async () => {
    const { code, stdout } = await runCli(upsell);
    expect(code).toBe(0);
    expect(stdout.split("\n")[3]).toMatch(
      /Yes to the opportunity, not yet to the ask.*the open P1.*2026-11-24/,
    );
    expect(stdout).toMatch(/3 of 3 goals/);
    expect(stdout).toMatch(/1\.4×/);
    expect(stdout).toMatch(/written request ranks above a wish in a call/);
    expect(stdout).toMatch(/late invoice cleared quietly/);
    expect(stdout).not.toMatch(/I (?:approve|grant|offer) /);
  });

  it("brings the same facts in the same words into the model's prompt", async () => {
    const { stdout } = await runCli(["--dry-run", ...upsell]);
    const content: string = JSON.parse(stdout).request.messages[0].content;
    expect(content).toMatch(/^F\d+ usage\.active_rate 96 % \(/m);
    expect(content).toMatch(/^F\d+ support\.p1_subject .*data sync delay/m);
    expect(content).toMatch(/Red flag RF08 critical ticket ageing, high/);
    expect(content).toMatch(/Authority route: consult/);
  });
});

describe("a question about what she may not grant", () => {
  it("is not hers to decide", async () => {
    const { stdout } = await runCli(["--json", "Should I offer Initech 20% off to renew early?"]);
    expect(JSON.parse(stdout).assessment.authority.route).not.toBe("decide");
  });
});
