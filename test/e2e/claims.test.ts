import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { envelopeFaults } from "../support/published-envelope.ts";
import { begin, end, runCli } from "../support/run-cli.ts";
import { writeAnswer } from "../verification/corpus/write-answer.ts";

const folder = mkdtempSync(join(tmpdir(), "consult-customer-claims-"));
const notes = `Account: Contoso Ltd
ARR is USD 180,000. The contract renews on 2027-03-31 with 90 days notice.
They have 400 seats, 260 active users. Usage fell from 52,000 to 41,600 actions a month.
Our champion Priya Nair is active.
Tom Becker wrote: "We cannot go on like this."
They ask for a 15 % discount.
`;
writeFileSync(join(folder, "notes.txt"), notes);

const quiet = "The rest is open.";
const response = (assessment: string, authority = quiet): string => {
  const parts = [
    assessment,
    quiet,
    authority,
    "1. Call Priya Nair by 2026-11-30.",
    quiet,
    quiet,
    quiet,
    quiet,
  ];
  return `${begin}\n${writeAnswer(parts.join("\n---\n"))}${end}\n`;
};
const check = (text: string, ...args: string[]) =>
  runCli(["check", "-", "How is Contoso?", "-f", "notes.txt", "--as-of", "2026-11-23", ...args], {
    cwd: folder,
    stdin: text,
  });

describe("the claims of an answer", () => {
  it("stand in the JSON with status, facts and the calculation, and are counted", async () => {
    const { stdout } = await check(
      response(
        'They pay USD 45,000 a quarter.\nPriya Nair has left.\nTom Becker wrote: "We cannot go on like this."\nThe weather is fine.',
      ),
      "--json",
    );
    const envelope = JSON.parse(stdout);
    expect(envelopeFaults(envelope)).toEqual([]);
    const { claims, claim_counts: counts } = envelope.verification;
    const statusOf = (words: string) =>
      claims.find(({ sentence }: { sentence: string }) => sentence.includes(words));
    expect(statusOf("a quarter")).toMatchObject({
      status: "supported",
      facts: ["F2"],
      why: "USD 45,000 = USD 180,000 / 4",
    });
    expect(statusOf("has left").status).toBe("contradicted");
    expect(statusOf("has left").why).toMatch(
      /"Priya Nair has left" contradicts F\d+ stakeholder\.champion active/,
    );
    expect(statusOf("Tom Becker").status).toBe("quoted");
    expect(statusOf("weather").status).toBe("unchecked");
    expect(statusOf("Call Priya").status).toBe("own proposal");
    expect(Object.values(counts).reduce((sum: number, one) => sum + Number(one), 0)).toBe(claims.length);
  });

  it("are shown in the margin, where nothing unchecked looks as if it had passed", async () => {
    const { code, stdout } = await check(response("Usage is growing. The weather is fine."), "--claims");
    expect(code).toBe(5);
    expect(stdout).toMatch(/^CONTRADICTED \| Usage is growing\.$/m);
    expect(stdout).toMatch(/^not checked {2}\| The weather is fine\.$/m);
    expect(stdout).toMatch(/^own proposal \| 1\. Call Priya Nair by 2026-11-30\.$/m);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^\d+ sentences: .*1 contradicted.*not checked\.$/);
  });

  it.each([
    ["claim.contradicted", 5, "Their champion no longer answers us."],
    ["claim.contradicted", 5, "Zwei Drittel der Lizenzen sind ungenutzt."],
    ["approval.unknown", 5, "Legal has signed this off."],
    ["approval.unknown", 5, "La direction a donné son accord."],
    ["quote.unknown", null, 'Priya Nair said: "We are about to leave."'],
    ["weekday.wrong", null, "The review is on Monday, 25 November 2026."],
    ["authority.exceeded", 5, "The 15 % they asked for is theirs."],
    ["authority.exceeded", 5, "Les regalamos dos meses."],
  ])("are found wrong: %s, exit %s: %s", async (wanted, exit, sentence) => {
    const { code, stdout } = await check(response(sentence), "--json");
    const codes = JSON.parse(stdout).verification.findings.map(({ code: one }: { code: string }) => one);
    expect(codes).toContain(wanted);
    if (exit !== null) expect(code).toBe(exit);
  });

  it("take what is right as right", async () => {
    const right = [
      "They pay USD 15,000 a month, USD 450 a seat and year.",
      "35 % of the seats are idle.",
      "The champion is active, and usage fell by a fifth.",
      "The discount is for Finance and Leadership to decide; I promise nothing.",
      "Nothing is approved yet.",
      "If the champion left, we would have nobody.",
    ];
    const { stdout } = await check(response(right.join("\n")), "--json");
    const found = JSON.parse(stdout).verification.findings.filter(
      ({ at }: { at: number | null }) => at !== null,
    );
    expect(found).toEqual([]);
  });

  it("are listed up to a thousand and counted beyond", async () => {
    const many = Array.from({ length: 1500 }, (_, at) => `They lost ${at + 1000} logins.`).join("\n");
    const { verification } = JSON.parse((await check(response(many), "--json")).stdout);
    expect(verification.findings).toHaveLength(1000);
    expect(verification.total).toBeGreaterThan(1400);
    expect(verification.claims).toHaveLength(1000);
  });
});
