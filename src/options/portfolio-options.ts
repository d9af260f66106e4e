import type { AccountFilesOptions } from "./account-files-options.ts";
import type { ConsultOptions } from "./options.ts";

/** `portfolio <files...>` as the command line asks for it; null means: not said there. */
export type PortfolioOptions = AccountFilesOptions &
  ConsultOptions & {
    /** --before: files of the earlier snapshot, or "journal". */
    readonly before: readonly string[];
    /** --months: the length of the period. */
    readonly months: number | null;
    /** --currency: the currency of the report, ISO 4217. */
    readonly currency: string | null;
    /** --rates: a file of rates of exchange. */
    readonly rates: string | null;
    /** --limit: so many accounts at most are named to spend time on. */
    readonly limit: number | null;
    /** --report: the HTML file to write. */
    readonly report: string | null;
    /** --redact: names are left out of the report. */
    readonly redact: boolean;
  };
