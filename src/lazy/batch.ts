/** Loaded when many accounts are asked about. */
export { runBatch } from "../commands/batch.ts";
