import type { Practice } from "../practice/practice.ts";
import type { AssessedAccount } from "./assess.ts";
export const orderAccounts = (accounts: AssessedAccount[], _practice: Practice): AssessedAccount[] =>
  accounts;
