import { describe, expect, it } from "vitest";
import { emptyHome, occurrences, runCli } from "../support/run-cli.ts";

const record = new URL("../fixtures/records/proseware.yaml", import.meta.url).pathname;
const upsell = "They are at 96% of seats and two other teams want in. Upsell 100 seats?";
const ask = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  runCli(["--as-of", "2026-11-23", "--account", record, ...args, upsell], { cwd: emptyHome(), env });
const begins = (text: string): string[] => text.match(/^=== BEGIN .* RESPONSE ===$/gm) ?? [];

describe("partners", () => {
  it("are heard when the route says so: one frame, in which she says what he holds and where they differ", async () => {
    const { code, stdout } = await ask();
    expect(code).toBe(0);
    expect(begins(stdout)).toEqual(["=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ==="]);
    const said = stdout.split("\n").find((line) => line.startsWith("- **Brand Strategist** was consulted"));
    expect(said).toContain(
      "holds that the expansion is right and its message waits until data sync delay is closed",
    );
    expect(said).toContain("We agree: ");
    expect(said).toContain("We differ: ");
  });

  it("print their own frame before hers where --with asks for it", async () => {
    const { code, stdout } = await ask(["--with", "brand-strategist"]);
    expect(code).toBe(0);
    expect(begins(stdout)).toEqual([
      "=== BEGIN BRAND STRATEGIST RESPONSE ===",
      "=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===",
    ]);
    expect(occurrences(stdout, "=== END BRAND STRATEGIST RESPONSE ===")).toBe(1);
    for (const heading of ["## 1. Position", "## 2. Audience", "## 3. Message and Proof", "## 4. Conditions"])
      expect(stdout).toContain(heading);
  });

  it("stand in the JSON with what differs, computed from both plans", async () => {
    const { stdout } = await ask(["--json"]);
    const { partners, result, verification } = JSON.parse(stdout);
    expect(begins(result)).toHaveLength(1);
    expect(verification.findings).toEqual([]);
    const ids = partners.map(({ persona }: { persona: { id: string } }) => persona.id);
    expect(ids).toEqual(["brand-strategist", "customer-support-specialist"]);
    expect(partners[0].persona).toMatchObject({ id: "brand-strategist", name: "Sofia Almeida" });
    expect(partners[0].result).toMatch(/^=== BEGIN BRAND STRATEGIST RESPONSE ===\n/);
    const dated = partners[0].differs.find(({ kind }: { kind: string }) => kind === "date");
    // Five working days after the gate of the play, and ten: the rules of plays.yaml and partners.yaml.
    expect(dated).toMatchObject({
      about: "Agree on approach and message for the expansion",
      hers: "2026-12-07",
      partner: "2026-12-14",
    });
    expect(partners[0].differs).toContainEqual({
      kind: "fact",
      about: "the name of who decides for each new team",
      partner: "needed first",
      hers: "unknown",
    });
  });

  it("are left out by --no-partners, and where the route needs none", async () => {
    const { stdout } = await ask(["--json", "--no-partners"]);
    expect(JSON.parse(stdout)).not.toHaveProperty("partners");
    expect(stdout).not.toContain("was consulted");
    const other = await runCli([
      "--json",
      "--as-of",
      "2026-11-23",
      "Is Contoso healthy? 140 of 200 seats active.",
    ]);
    expect(JSON.parse(other.stdout)).not.toHaveProperty("partners");
  });

  it("are named by id or role; a name that is none is a usage error with the nearest", async () => {
    expect(begins((await ask(["--with", "Support Specialist"])).stdout)[0]).toContain(
      "CUSTOMER SUPPORT SPECIALIST",
    );
    const { code, stderr } = await ask(["--with", "brand-strategy"]);
    expect([code, stderr.includes("Did you mean brand-strategist?")]).toEqual([2, true]);
  });
});
