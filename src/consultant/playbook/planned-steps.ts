import { buildMaterial, type PlaybookInput } from "./build-material.ts";

/** The steps of the plan as the playbook words them, of every account, in their order. */
export const plannedSteps = (input: PlaybookInput): string[] =>
  buildMaterial(input).accounts.flatMap(({ actions }) => actions.map((action) => action.do));
