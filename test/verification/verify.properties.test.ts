import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grounds } from "../../src/verification/grounds.ts";
import { anyText } from "../support/any-text.ts";
import { germanPlan, redPlan, threadPlan } from "./corpus/good-answers.ts";
import { german, redAccount, redAndGreen, thread } from "./corpus/situations.ts";
import { groundsOf, verified } from "./verify-body.ts";

/** Pieces that the checks look for, in any order and any company. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."2027-02-05|31 %|−31 percent|38.400 €|$1,2.3|EUR|k|240 of 300 seats|60 days before the deadline|renewal is on |Q1 2027|5. Februar 2027|99/99/9999|0000-00-00|February 30|health score of |82/100|is healthy|not |Adventure Works|Dana Whitfield|Mr. |Owner: |## 4. Action Plan\n|**|| a | b ||T-60|step 3, 4 and 5|999999999999999999999|1e309|\n|'|‘|\\|(|[|é|ß".split(
      "|",
    ),
  ),
  anyText({ maxLength: 12 }),
);

describe("verifying any text", () => {
  it("never throws, and puts every finding on a line of the body", async () => {
    const grounds = await Promise.all([redAccount, redAndGreen, thread].map(groundsOf));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...grounds), (pieces, of) => {
        const body = pieces.join(pieces.length % 2 === 0 ? " " : "");
        const lines = body.split("\n").length;
        for (const { at, message } of verified(body, of).findings) {
          expect(at === null || (at >= 1 && at <= lines)).toBe(true);
          expect(message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes any names of accounts and any texts", async () => {
    const grounds = await groundsOf(redAndGreen);
    fc.assert(
      fc.property(anyText(), anyText(), (name, text) => {
        const accounts = grounds.accounts.map((account) => ({ ...account, name }));
        verified(`${redPlan}\n${name} is healthy.`, { ...grounds, accounts, texts: [text] });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["a mail thread", thread, threadPlan],
    ["German notes", german, germanPlan],
  ] as const)("needs of %s only the words it relied on", async (_name, situation, body) => {
    const grounds = await groundsOf(situation);
    const first = verified(body, grounds);
    expect(first.evidence.length).toBeGreaterThan(0);
    for (const words of first.evidence) expect(grounds.texts.some((text) => text.includes(words))).toBe(true);
    const stored: Grounds = JSON.parse(JSON.stringify({ ...grounds, texts: first.evidence }));
    expect(verified(body, stored)).toEqual(first);
    expect(verified(body, { ...grounds, texts: [] }).findings).not.toEqual(first.findings);
  });

  it("keeps grounds small beside the texts", async () => {
    const { texts: _texts, own: _own, ...rest } = await groundsOf(redAndGreen);
    expect(JSON.stringify(rest).length).toBeLessThan(20_000);
  });
});
