import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { overviewAccount } from "../../src/assessment/overview-account.ts";
import { PracticeInUse } from "../../src/assessment/practice-in-use.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { FactIndex } from "../../src/facts/fact-index.ts";
import { accountOf, practice, today } from "./account.ts";
import { anyFacts, facelessFacts } from "./facts-arbitrary.ts";

const seen = ({
  account,
  health,
  redFlags,
  phase,
  renewal,
  authority,
}: ReturnType<typeof overviewAccount>) => ({
  account,
  score: health.score,
  band: health.band,
  coverage: health.coverage,
  low: health.low,
  high: health.high,
  confidence: health.confidence,
  flags: redFlags.map(({ id, name, severity }) => ({ id, name, severity })),
  phase: phase.name,
  renewal,
  route: authority.route,
});

/** One for all, as for the accounts of a table, so that it grows with them. */
const growing = new PracticeInUse(practice);

function both(facts: readonly Fact[]) {
  const name = "Contoso";
  const index = new FactIndex(facts).prefer(today);
  return {
    brief: seen(overviewAccount({ name, facts: index }, { practice, asOf: today })),
    narrow: seen(
      overviewAccount(
        { name, facts: index },
        { practice: new PracticeInUse(practice).for(index), asOf: today },
      ),
    ),
    grown: seen(overviewAccount({ name, facts: index }, { practice: growing.for(index), asOf: today })),
    full: seen(assess({ account: { name, facts }, practice, asOf: today })),
  };
}

describe("the overview of an account", () => {
  test.each([
    ["any facts", anyFacts],
    ["facts that nobody is named for", facelessFacts],
  ])("says of %s what the assessment says", (_what, facts) => {
    fc.assert(
      fc.property(facts, (known) => {
        const { brief, narrow, grown, full } = both(known);
        expect(brief).toEqual(full);
        expect(narrow).toEqual(full);
        expect(grown).toEqual(full);
      }),
      { numRuns: 1500 },
    );
  });

  test("leads to a colleague where only a chosen play does", () => {
    const { brief, full } = both(
      accountOf({ "commercial.expansion_seats": 20, "relationship.nps_rating": 9 }).facts,
    );
    expect(brief.route).toBe("consult");
    expect(full.route).toBe("consult");
  });
});
