import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessAccounts } from "../../src/assessment/assess-accounts.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { type BriefInput, brief, caseOf } from "../../src/consultation/brief.ts";
import { keepCautious } from "../../src/consultation/keep-cautious.ts";
import type { Statement } from "../../src/facts/fact.ts";
import type { AcceptedProposal } from "../../src/reader/proposals/proposal.ts";
import { finishWork } from "../../src/slices/finish-work.ts";
import { gatherGrounds } from "../../src/verification/gather-grounds.ts";
import { factsOf, type Known, practice, today } from "../assessment/account.ts";
import { facts } from "../assessment/facts-arbitrary.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";

const model = "a-model";
const inputOf = (statements: readonly Statement[]): BriefInput => ({
  reader: async () => ({ statements: [], unread: [], ignored: [] }),
  persona: shippedPersona(),
  practice,
  question: "How is it?",
  asOf: today,
  notes: [],
  statements,
});
const plain = (known: Known): Statement[] => factsOf(known).map(({ id: _id, ...statement }) => statement);

const inWords = (statement: Statement): AcceptedProposal => ({
  statement: { ...statement, readBy: { model, figure: null } },
  proposal: {
    key: statement.key,
    value: statement.value,
    quote: statement.quote,
    source: "notes.txt",
    account: null,
    mood: "stated",
  },
});

/** As the facts read, without what keeps an assessment severe in any case. */
async function assessment(input: BriefInput): Promise<Assessment> {
  const [first] = finishWork(assessAccounts(await caseOf(input), practice, true));
  if (first === undefined) throw new Error("a case without an account");
  return first.assessment;
}

const severity = { warn: 1, high: 2, critical: 3 } as const;
const routes = ["decide", "consult", "escalate"];
const bands = ["green", null, "yellow", "red"];

/** Said anew, so that the rule is not held against itself. */
function expectNotMilder(before: Assessment, after: Assessment): void {
  for (const { id, severity: was } of before.redFlags) {
    const now = after.redFlags.find((flag) => flag.id === id);
    expect(now === undefined ? `${id} is gone` : severity[now.severity]).toBeGreaterThanOrEqual(
      severity[was],
    );
  }
  expect(bands.indexOf(after.health.band)).toBeGreaterThanOrEqual(bands.indexOf(before.health.band));
  expect(after.health.coverage).toBeLessThanOrEqual(before.health.coverage);
  expect(routes.indexOf(after.authority.route)).toBeGreaterThanOrEqual(
    routes.indexOf(before.authority.route),
  );
}

describe("what no figure proves", () => {
  it("never makes severity, band, coverage or route milder", async () => {
    await fc.assert(
      fc.asyncProperty(facts, facts, async (known, proposed) => {
        const bare = ({ id: _id, ...statement }: (typeof known)[number]): Statement => statement;
        const input = inputOf(known.map(bare));
        const accepted = proposed.map(bare).map(inWords);
        const kept = await keepCautious(input, { accepted, rejected: [] }, model);
        expectNotMilder(await assessment(input), await assessment({ ...input, proposed: kept }));
        expect(kept.statements.length + kept.rejected.length).toBe(accepted.length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  const dire: Known = { "usage.change": -0.4, "renewal.date": "2027-01-15", "account.arr": 200_000 };
  const kept = async (base: Known, words: Known) => {
    const input = inputOf(plain(base));
    const proposed = await keepCautious(input, { accepted: plain(words).map(inWords), rejected: [] }, model);
    return { proposed, before: await assessment(input), after: await assessment({ ...input, proposed }) };
  };

  it("raises a flag and asks for confirmation", async () => {
    const { after, before } = await kept(dire, { "stakeholder.champion": "departed" });
    expect(after.redFlags.map(({ name }) => name)).toContain("champion change");
    expect(before.redFlags.map(({ name }) => name)).not.toContain("champion change");
    expect(after.health.coverage).toBe(before.health.coverage);
    expect(after.keyQuestions.filter(({ status }) => status === "answered")).toEqual(
      before.keyQuestions.filter(({ status }) => status === "answered"),
    );
  });

  it("excuses nothing: a seasonal fall that only words state stays a fall, and is told", async () => {
    const { proposed, after, before } = await kept(dire, { "usage.seasonal": true });
    expect(proposed.statements).toEqual([]);
    expect(proposed.rejected[0]?.why).toMatch(/^no figure proves it, and it would make .* milder$/);
    expect(after.redFlags).toEqual(before.redFlags);
  });

  it("leaves one out and keeps the other, whatever their order", async () => {
    for (const words of [
      { "usage.seasonal": true, "stakeholder.buyer_left": true },
      { "stakeholder.buyer_left": true, "usage.seasonal": true },
    ] satisfies Known[]) {
      const { proposed } = await kept(dire, words);
      expect(proposed.statements.map(({ key }) => key)).toEqual(["stakeholder.buyer_left"]);
    }
  });

  it("bears out no sentence of an answer", async () => {
    const { proposed } = await kept(dire, { "stakeholder.champion": "departed" });
    const input = { ...inputOf(plain(dire)), proposed };
    const { case: theCase, accounts } = await brief(input);
    const grounds = gatherGrounds({ persona: shippedPersona(), case: theCase, accounts });
    const known = grounds.accounts.flatMap(({ facts: all = [] }) => all.map(({ key }) => key));
    expect(proposed.statements).toHaveLength(1);
    expect(known).toContain("usage.change");
    expect(known).not.toContain("stakeholder.champion");
  });

  it("is a conflict where rules read otherwise, and theirs is used", async () => {
    const input = inputOf(plain({ "stakeholder.champion": "active" }));
    const accepted = plain({ "stakeholder.champion": "departed" }).map(inWords);
    const proposed = await keepCautious(input, { accepted, rejected: [] }, model);
    const { conflicts } = await caseOf({ ...input, proposed });
    expect(conflicts).toEqual([
      {
        account: null,
        key: "stakeholder.champion",
        facts: ["F1", "F2"],
        why: "F1 is used: the rules read it, a model the other",
      },
    ]);
  });

  it("proves no more when it is computed with", async () => {
    const { after, before, proposed } = await kept(
      { ...dire, "usage.active_users": 90 },
      { "usage.seats": 100 },
    );
    expect(proposed.statements).toHaveLength(1);
    expect(after.health.coverage).toBe(before.health.coverage);
  });
});

describe("a figure that its quote proves", () => {
  it("counts like one that rules read, for better or worse", async () => {
    const input = inputOf(plain({ "usage.seats": 100 }));
    const statement: Statement = {
      ...(plain({ "usage.active_users": 95 })[0] as Statement),
      readBy: { model, figure: "95" },
    };
    const accepted = [{ ...inWords(statement), statement }];
    const proposed = await keepCautious(input, { accepted, rejected: [] }, model);
    const after = await assessment({ ...input, proposed });
    expect(after.health.coverage).toBeGreaterThan((await assessment(input)).health.coverage);
  });
});
