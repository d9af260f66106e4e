/** Loaded when account records or exports are read: CSV, records, the health table. */
export { runHealth } from "../commands/health.ts";
export { readAccount } from "../commands/read-account.ts";
