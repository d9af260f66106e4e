/** Loaded when an account record is read: CSV, YAML, the names of fields. */
export { countAccounts } from "../input/count-accounts.ts";
export { readAccount } from "../input/read-account.ts";
