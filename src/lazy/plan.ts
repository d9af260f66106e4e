/** Loaded when a success plan is written. */
export { runPlan } from "../commands/plan.ts";
