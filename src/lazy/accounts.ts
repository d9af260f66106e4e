/** Loaded when an account record is read: CSV, YAML, the names of fields. */
export { accountNamesOf } from "../input/account-names-of.ts";
export { countAccounts } from "../input/count-accounts.ts";
export { readAccount, readAccountText } from "../input/read-account.ts";
