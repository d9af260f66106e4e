import type { AssessedAccount } from "../assessment/assess.ts";
import type { Case } from "../case/case.ts";
import type { Intrusion } from "../case/intrusion.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { Persona } from "../persona/persona.ts";
import type { AccountGrounds, Grounds } from "./grounds.ts";

export type GroundsInput = {
  readonly persona: Persona;
  readonly case: Case;
  readonly accounts: readonly AssessedAccount[];
};

/** What an answer about this case may say. */
export function gatherGrounds({ persona, case: of, accounts }: GroundsInput): Grounds {
  return {
    asOf: of.asOf,
    accounts: accounts.map(accountGrounds),
    intrusions: [...firstOf("instruction", of.intrusions), ...firstOf("frame", of.intrusions)],
    canDecide: persona.authority.can_decide,
  };
}

/** Enough to look at by hand; a hostile text could hold one a line. */
const mostIntrusions = 20;

function firstOf(kind: Intrusion["kind"], intrusions: readonly Intrusion[]): Intrusion[] {
  const all = intrusions.filter((each) => each.kind === kind);
  const rest = all.length - mostIntrusions;
  const listed = all
    .slice(0, mostIntrusions)
    .map(({ place }): Intrusion => ({ kind, place: oneSafeLine(place, 120) }));
  return rest <= 0 ? listed : [...listed, { kind, place: `${rest} more place${rest === 1 ? "" : "s"}` }];
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
