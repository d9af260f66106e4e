import type { Practice } from "../../practice/practice.ts";
import type { Action } from "./material.ts";
import { inOrder, phrase } from "./phrase.ts";

/** A step with its owner, its date, who may decide it and the facts it rests on. */
export const stepLine = (practice: Practice, action: Action): string =>
  phrase(practice, "step", {
    do: action.do,
    owner: action.owner,
    date: action.date,
    authority: stepAuthority(practice, action),
    facts: action.facts.length === 0 ? "" : `; ${inOrder(action.facts).join(", ")}`,
  }) ?? action.do;

/** Who may decide a step; one that goes up to its own owner names nobody twice. */
export const stepAuthority = (
  practice: Practice,
  { authority: level, owner, with: partner }: Action,
): string | null =>
  owner === partner
    ? phrase(practice, "authority_own")
    : phrase(practice, `authority_${level}`, { with: partner });
