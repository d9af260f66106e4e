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

  it("differ in a step that she does not plan, and in a date of one that both do", async () => {
    const { stdout } = await ask(["--json"]);
    const [strategist] = JSON.parse(stdout).partners;
    const kinds = strategist.differs.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(["date", "step", "fact"]);
    expect(strategist).toMatchObject({
      answered_by: { kind: "playbook", model: null },
      usage: { input_tokens: 0, output_tokens: 0 },
      total_cost_usd: 0,
    });
    const text = (await ask()).stdout;
    expect(text).toMatch(
      /"Test the wording with one person of each new team" \(by 2026-12-\d\d\) is not planned here/,
    );
  });

  it("speak of each of several accounts by name, to her and in their own frame", async () => {
    const two =
      "At Contoso 96 of 100 seats are active, all goals are met and two other teams want in. At Fabrikam 190 of 200 seats are active and they asked for 50 more seats.";
    const { stdout } = await runCli(["--as-of", "2026-11-23", "--json", "--with", "brand-strategist", two]);
    const { partners, result, verification } = JSON.parse(stdout);
    expect(verification.findings).toEqual([]);
    const [{ result: framed, differs }] = partners;
    for (const name of ["Contoso", "Fabrikam"]) {
      expect(framed).toContain(`**${name}**`);
      expect(differs.some(({ account }: { account: string }) => account === name)).toBe(true);
      expect(result).toMatch(new RegExp(`Brand Strategist\\*\\* was consulted .*at ${name}, `));
    }
  });

  it("are kept in the journal, and journal show names them", async () => {
    const [cwd, data] = [emptyHome(), emptyHome()];
    await runCli(["--as-of", "2026-11-23", "--account", record, upsell], { cwd, data });
    const shown = await runCli(["journal", "show", "last"], { cwd, data });
    expect(shown.stderr).toContain("Consulted before: Sofia Almeida (playbook), ");
    const { entry } = JSON.parse((await runCli(["journal", "show", "last", "--json"], { cwd, data })).stdout);
    expect(entry.partners.map(({ by }: { by: string }) => by)).toEqual(["playbook", "playbook"]);
    expect(entry.partners[0].shown).toMatch(/^## 1\. Position\n/);
  });

  it("are nobody's under partners: none, but for those that are named", async () => {
    const env = { CONSULT_CUSTOMER_PARTNERS: "none" };
    expect(JSON.parse((await ask(["--json"], env)).stdout)).not.toHaveProperty("partners");
    const named = await ask(["--json", "--with", "brand-strategist"], env);
    expect(JSON.parse(named.stdout).partners).toHaveLength(1);
    const { code, stderr } = await ask([], { CONSULT_CUSTOMER_PARTNERS: "maybe" });
    expect([code, stderr.includes("one of auto, with, none")]).toEqual([2, true]);
  });
});
