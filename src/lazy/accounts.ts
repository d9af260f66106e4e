/** Loaded when an account record is read: CSV, YAML, the names of fields. */
export { readAccount } from "../input/read-account.ts";
