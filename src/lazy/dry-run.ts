/** Loaded when the request is shown instead of sent. */
export { dryRun, dryRunLine, dryRunResult } from "../commands/dry-run.ts";
