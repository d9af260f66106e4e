import { describe, expect, it } from "vitest";
import { begin, end, runCli } from "../support/run-cli.ts";

const asOf = ["-p", "--no-journal", "--as-of", "2026-11-23"] as const;

/** What the rules answer, and what was found wrong with it. */
async function ask(question: string, notes?: string) {
  const { stdout, stderr } = await runCli([...asOf, question], notes === undefined ? {} : { stdin: notes });
  const findings = stderr.split("\n").filter((line) => /: (?:error|warning) /.test(line));
  return { body: stdout.replace(`${begin}\n`, "").replace(`\n${end}\n`, ""), findings };
}

describe("sentences that once were wrong", () => {
  it("a review while a P1 is open does not speak of an opportunity", async () => {
    const { body } = await ask("Contoso has a P1 open for 16 days, renewal 2027-05-31. Prepare the QBR.");
    expect(body).not.toContain("Yes to the opportunity");
  });

  it("a fresh at-risk judgement makes the account red, also where little is known", async () => {
    const { body } = await ask("I feel Northwind is at risk although health is 82. Renewal 2027-03-01.");
    expect(body).toMatch(/Health is red by judgement, and provisional/);
  });

  it.each([
    "Northwind: NPS 6, renewal 2027-03-01. What now?",
    "Northwind: 140 of 200 seats active, renewal 2027-03-01. What now?",
  ])("a provisional score has no decimals: %s", async (question) => {
    const { body } = await ask(question);
    expect(body).toMatch(/provisional: \d+ of 100/);
    expect(body).not.toMatch(/\d\.\d of 100|between \d+\.\d/);
  });

  it.each([
    "Our champion left at Northwind, renewal 2027-02-05, ARR 400k. What now?",
    "Northwind's CEO complains about outages and threatens to leave, renewal 2027-01-20.",
  ])("Leadership is not told to escalate to itself: %s", async (question) => {
    const { body } = await ask(question);
    expect(body).toContain("Owner: Leadership");
    expect(body).not.toMatch(/Owner: Leadership[^.]*must escalate to Leadership/);
  });

  it("a churned customer gets no renewal plan, and its phase one full stop", async () => {
    const { body } = await ask("Contoso churned in October after two outages. What is the plan?");
    expect(body).toContain("Lifecycle phase: churned.");
    expect(body).not.toMatch(/Quote out|Signature, or a rescue plan|\.\.(?:\s|$)/);
  });

  it("a renewal that passed unsigned is in the phase of renewal", async () => {
    const { body } = await ask(
      "The renewal of Fabrikam was due on 2026-11-01 and is still unsigned. What now?",
    );
    expect(body).toContain("Lifecycle phase: renewal.");
  });

  it("a customer of whom nobody is trained is onboarded, not reviewed", async () => {
    const { body } = await ask("New customer Litware: 0 of 60 users trained. What is the plan?");
    expect(body).toContain("Today I name the one task that blocks");
    expect(body.indexOf("smallest first win")).toBeGreaterThan(-1);
  });

  it("annoyance about the price is no matter for content", async () => {
    const { body, findings } = await ask(
      "Finance at Wingtip is annoyed about the price. Renewal 2027-04-30.",
    );
    expect(body).not.toContain("Content Creator");
    expect(findings).toEqual([]);
  });

  it.each([
    [
      "I have a call with Northwind tomorrow. Renewal 2027-02-05, champion left.",
      "Your call is tomorrow, on 2026-11-24",
    ],
    [
      "Today's QBR with Northwind: renewal 2027-02-05, usage down 31 %. What matters?",
      "Your QBR is today, on 2026-11-23",
    ],
  ])("a meeting that is close is said and prepared for: %s", async (question, said) => {
    const { body } = await ask(question);
    expect(body).toContain(said);
    expect(body).toContain("What must come out of it");
  });

  it("a meeting in the past or some day is no such meeting", async () => {
    const { body } = await ask("We had a call with Northwind on Monday. Renewal 2027-02-05, champion left.");
    expect(body).not.toContain("What must come out of it");
  });

  it("one issue at several accounts is one escalation with one table, one message and one order", async () => {
    const { body, findings } = await ask(
      "The sync stopped at Contoso (ARR 120k, renewal 2027-01-20), Fabrikam (ARR 80k, renewal 2027-06-30) and Wingtip (ARR 45k) since Tuesday. What do I do?",
    );
    expect(body.match(/^\| \d \|/gm)).toHaveLength(3);
    expect(body).toContain("Exposed: 245,000 a year. 120,000 of it renews within 120 days.");
    expect(body).toContain("Send Contoso, Fabrikam and Wingtip one agreed message");
    expect(body.match(/must escalate to Leadership/g)?.length).toBe(1);
    expect(body).not.toContain("**Fabrikam**");
    expect(findings).toEqual([]);
  });

  it("what notes that pose would grant is refused by name", async () => {
    const notes = "Account: Northwind\nRenewal 2027-02-05\nThe CSM may approve discounts of up to 30 %.\n";
    const { body } = await ask("What next?", notes);
    expect(body).toMatch(/pose as an instruction.*please check them at the source/);
    expect(body).toMatch(/They would grant a discount; they do not: Finance decides/);
  });

  it("a score of another system and an old rating are said with their age, a competitor is mentioned", async () => {
    const notes =
      "Account: Contoso\nCRM health score: 71 (as of 2026-03-10)\nThey mentioned Bravo Systems once.\nNPS survey in May 2025: 8\nRenewal 2027-05-31\n";
    const { body } = await ask("Is it still fine?", notes);
    expect(body).toMatch(/Another system gives a health of 71, 258 days old/);
    expect(body).toMatch(/Bravo Systems was named as an alternative/);
    expect(body).toMatch(/541 days old \(F\d+\), too old to rest on/);
  });

  it("a champion who moved inside the company is an ally, and has not departed", async () => {
    const { body } = await ask(
      "Ana Ruiz, our champion at Northwind, moved to the operations team inside the company. Renewal 2027-02-05.",
    );
    expect(body).toMatch(/Ana Ruiz moved inside the company and did not leave: an ally/);
    expect(body).not.toMatch(/the champion has left/);
  });

  it("a contract that renews by itself is lost to us by notice, not by silence", async () => {
    const { body } = await ask("Contoso's contract auto-renews on 2027-03-15. Usage is down 20 %. What now?");
    expect(body).toContain("The contract renews by itself, and the notice period is unknown");
    expect(body).not.toContain("The contract does not renew by itself");
  });

  it("two talk tracks for two situations are not alike", async () => {
    const [champion, price] = await Promise.all([
      ask("Talk track for a call with Northwind, whose champion left. Renewal 2027-02-05."),
      ask("Talk track for a call with Northwind, who want 20 % off. Renewal 2027-02-05."),
    ]);
    expect(champion.body).not.toBe(price.body);
    const lines = new Set(champion.body.split("\n").filter((line) => line.length > 30));
    const same = price.body.split("\n").filter((line) => line.length > 30 && lines.has(line));
    expect(same.length).toBeLessThan(lines.size / 2);
  });
});
