import type { Practice } from "../../practice/practice.ts";
import type { Action } from "./material.ts";
import { inOrder, phrase } from "./phrase.ts";

/** A step with its owner, its date, who may decide it and the facts it rests on. */
export const stepLine = (practice: Practice, action: Action): string =>
  phrase(practice, "step", {
    do: action.do,
    owner: action.owner,
    date: action.date,
    authority: phrase(practice, `authority_${action.authority}`, { with: action.with }),
    facts: action.facts.length === 0 ? "" : `; ${inOrder(action.facts).join(", ")}`,
  }) ?? action.do;
