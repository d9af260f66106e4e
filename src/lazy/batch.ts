/** Loaded when many accounts are asked about. */
export { runBatch } from "../commands/batch.ts";
export { runSubmissions } from "../commands/batch-submissions.ts";
