/** Loaded when exports are assessed: CSV, records, the health table. */
export { runHealth } from "../commands/health.ts";
