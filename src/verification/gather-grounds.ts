import type { AssessedAccount } from "../assessment/assess.ts";
import type { Case } from "../case/case.ts";
import type { Persona } from "../persona/persona.ts";
import type { AccountGrounds, Grounds } from "./grounds.ts";

export type GroundsInput = {
  readonly persona: Persona;
  readonly case: Case;
  readonly accounts: readonly AssessedAccount[];
};

/** What an answer about this case may say. */
export function gatherGrounds({ case: of, accounts }: GroundsInput): Grounds {
  return { asOf: of.asOf, accounts: accounts.map(accountGrounds), intrusions: [] };
}

const accountGrounds = ({ assessment }: AssessedAccount): AccountGrounds => ({
  name: assessment.account,
  score: assessment.health.score,
  band: assessment.health.band,
  criticalFlags: assessment.redFlags
    .filter(({ severity }) => severity === "critical")
    .map(({ name }) => name),
  route: assessment.authority.route,
  with: assessment.authority.reasons.flatMap(({ level, with: partner }) =>
    level === assessment.authority.route && partner !== null ? [partner] : [],
  ),
});
