import { describe, expect, it } from "vitest";
import type { Briefing } from "../../src/consultation/brief.ts";
import { readSteps } from "../../src/journal/read-steps.ts";
import { today } from "../assessment/account.ts";
import { briefed, elements, judge, playbookAnswer } from "./many-accounts.ts";

describe("a question about many accounts", () => {
  it.each([21, 150, 400])(
    "is answered about the portfolio, and every word is borne out: %i",
    async (count) => {
      const briefing = await briefed(count);
      const body = await playbookAnswer(briefing);
      const { findings } = judge(body, briefing);
      const lines = body.split("\n");
      expect(findings.map(({ code, at, message }) => `${code} ${message}: ${lines[(at ?? 1) - 1]}`)).toEqual(
        [],
      );
      expect(lines.length).toBeLessThan(160);
      expect(body).toContain(`These are ${count} accounts`);
      expect(body).toMatch(/^- By colour: \d+ red, \d+ yellow/m);
      expect(body).toMatch(/^- By authority: \d+ to escalate, /m);
      expect(body).toMatch(/^- Money at risk: (?:EUR|USD) [\d,]+ and (?:EUR|USD) [\d,]+ a year/m);
      expect(body).toMatch(/^- Unknown: the renewal date of \d+, the notice period of \d+/m);
      const [urgent] = briefing.accounts;
      expect(body.slice(0, 400)).toContain(`Begin with ${urgent?.assessment.account}`);
      const steps = readSteps(body, {
        asOf: today,
        elements,
        accounts: briefing.accounts.flatMap(({ assessment }) => assessment.account ?? []),
      });
      expect(steps.length).toBeGreaterThan(4);
      expect(steps.length).toBeLessThan(12);
      expect(steps.every(({ account }) => account !== null)).toBe(true);
    },
  );

  it("gives each of twenty its own plan", async () => {
    const briefing = await briefed(20);
    const body = await playbookAnswer(briefing);
    for (const { assessment } of briefing.accounts) expect(body).toContain(`**${assessment.account}**`);
  });

  it("takes no more of a model's window for 600 accounts than for 300", async () => {
    const [some, more] = await Promise.all([briefed(300), briefed(600)]);
    const length = ({ prompt }: Briefing): number => prompt.messages[0]?.content.length ?? 0;
    expect(length(more)).toBeLessThan(length(some) * 1.1);
    expect(more.prompt.messages[0]?.content).toMatch(/- Accounts: 600\n- By health: \d+ red/);
    expect(more.prompt.messages[0]?.content).toContain("answer about the portfolio");
  });

  it("knows a part of the answer by the whole name, where no word of it is the account's alone", async () => {
    const briefing = await briefed(63);
    const scored = briefing.accounts.filter(({ assessment }) => assessment.health.score !== null);
    const body = scored
      .map(({ assessment: { account, health } }) => `**${account}**\n- Health is ${health.score} of 100.`)
      .join("\n");
    const codes = judge(body, briefing).findings.map(({ code }) => code);
    expect(codes).not.toContain("health.contradicted");
    const wrong = body.replace(/Health is [\d.]+ of/, "Health is 98.7 of");
    expect(judge(wrong, briefing).findings.map(({ code }) => code)).toContain("health.contradicted");
  });
});
