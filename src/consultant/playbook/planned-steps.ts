import { buildMaterial, type PlaybookInput } from "./build-material.ts";
import type { Action } from "./material.ts";

/** The steps of the plan as the playbook words them, of every account, in their order. */
export const plannedSteps = (input: PlaybookInput): Pick<Action, "do" | "date">[] =>
  buildMaterial(input).accounts.flatMap(({ actions }) => actions);
