import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessAccount } from "../../../../src/assessment/assess.ts";
import { buildMaterial } from "../../../../src/consultant/playbook/build-material.ts";
import { writeDeliverable } from "../../../../src/consultant/playbook/requested/write-deliverable.ts";
import { wrapText } from "../../../../src/output/wrap-text.ts";
import { handoverTeams } from "../../../../src/practice/request-kinds.ts";
import { planRequest } from "../../../../src/request/plan-request.ts";
import { practice, today } from "../../../assessment/account.ts";
import { anyFacts } from "../../../assessment/facts-arbitrary.ts";
import { shippedPersona } from "../../../persona/shipped-persona.ts";

describe("a hand-over note", () => {
  it("fits on a page and has no hole, whatever is known", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...handoverTeams), (facts, team) => {
        const account = assessAccount({ account: { name: "Contoso", facts }, practice, asOf: today });
        const theCase = {
          question: "Write the hand-over note.",
          asOf: today,
          notes: [],
          accounts: [{ name: "Contoso", facts }],
          conflicts: [],
          corrections: [],
        };
        const material = buildMaterial({
          ...{ persona: shippedPersona(), practice, accounts: [account], handover: team },
          case: theCase as never,
          request: { ...planRequest, kind: "draft", drafts: ["handover"] },
        });
        const { text } = writeDeliverable(material, "handover").deliverable;
        expect(wrapText(text, 90).trimEnd().split("\n").length, text).toBeLessThanOrEqual(62);
        expect(text).not.toMatch(/[{}]|undefined|: *$(?!\n-)/m);
        expect(text).toMatch(/^What is known:\n- /m);
        expect(text).toMatch(/^What is not known yet:\n- /m);
      }),
      { numRuns: 150 },
    );
  });
});
