import { describe, expect, it } from "vitest";
import { cases } from "./corpus/authority-cases.ts";
import { lineOf, verifyCase } from "./corpus/corpus.ts";
import { cases as later } from "./corpus/later-authority-cases.ts";

describe("the authority of an answer", () => {
  it.each([...cases, ...later].map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    const { findings } = await verifyCase(one);
    expect(
      findings.filter(({ code }) => code.startsWith("authority.")).map(({ code, at }) => [code, at]),
    ).toEqual(one.expect.map(([code, words]) => [code, lineOf(one.body, words)]));
  });

  it("names the words and who decides them", async () => {
    const promise = cases.find(({ name }) => name.includes("SSO in Q1"));
    if (promise === undefined) throw new Error("the case is gone");
    expect((await verifyCase(promise)).findings).toMatchObject([
      {
        code: "authority.exceeded",
        severity: "error",
        message: '"We will deliver SSO in Q1" is not hers to give: Engineering decides what ships and when',
      },
    ]);
  });

  it("ends soon on a long line of words that almost give something away", async () => {
    const [first] = cases;
    if (first === undefined) throw new Error("there are no cases");
    const body = `${"we will offer the customer and we will fix ".repeat(20_000)}\n${first.body}`;
    const { findings } = await verifyCase({ ...first, body });
    expect(findings.map(({ code }) => code)).toContain("authority.exceeded");
  });
});
