import type { Tool } from "./tool.ts";
import { assessAccount } from "./tools/assess-account.ts";
import { checkResponse } from "./tools/check-response.ts";
import { consult } from "./tools/consult.ts";
import { journalDue } from "./tools/journal-due.ts";
import { portfolio } from "./tools/portfolio.ts";

/** In the order in which clients list them. */
export const tools: readonly Tool[] = [consult, assessAccount, checkResponse, portfolio, journalDue];
