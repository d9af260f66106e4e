/** Loaded when the request is shown instead of sent. */
export { dryRun, dryRunLine, dryRunResult } from "../run/dry-run.ts";
