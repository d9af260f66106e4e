import type { FactIndex } from "../facts/fact-index.ts";
import type { Assessment, Health, Phase, RedFlag, Renewal } from "./assessment.ts";
import { isPlayChosen } from "./choose-plays.ts";
import { judgeAccount } from "./judge-account.ts";
import { type ViewOptions, viewOf } from "./open-view.ts";
import { routeOf } from "./route-authority.ts";

/** What a table says about an account: a part of its Assessment, equal to the digit. */
export type Overview = Pick<Assessment, "account"> & {
  readonly health: Omit<Health, "overrides" | "dimensions">;
  readonly redFlags: readonly Pick<RedFlag, "id" | "name" | "severity">[];
  readonly phase: Pick<Phase, "name">;
  readonly renewal: Renewal;
  readonly authority: Pick<Assessment["authority"], "route">;
};

/**
 * Assesses an account as far as a table shows it: no reasons, no plays, no questions. `facts` hold the computed ones
 * too, the one to be used first before the others of its key.
 */
export function overviewAccount(
  { name, facts }: { readonly name: string | null; readonly facts: FactIndex },
  options: ViewOptions,
): Overview {
  const view = judgeAccount(viewOf(facts, options, true));
  return {
    account: name,
    health: view.health,
    redFlags: view.flags,
    phase: view.phase,
    renewal: view.renewal,
    authority: { route: routeOf(view, isPlayChosen) },
  };
}
