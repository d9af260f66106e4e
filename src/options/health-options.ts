import type { SortKey } from "../output/health/sort-rows.ts";
import type { AccountFilesOptions } from "./account-files-options.ts";

export type HealthFormat = "text" | "json" | "stream-json" | "csv";

/** `health <files...>` as the command line asks for it; null means: not said there. */
export type HealthOptions = AccountFilesOptions & {
  /** Milliseconds for the whole call; null: no limit. */
  readonly timeoutMs: number | null;
  readonly outputFormat: HealthFormat;
  /** --map without a value: list the fields, and what the files' unread columns may be. */
  readonly listsFields: boolean;
  /** --save-map: keep the mappings for the next time. */
  readonly saveMap: boolean;
  /** --limit: so many accounts at most are listed; all are counted. */
  readonly limit: number | null;
  readonly sort: SortKey | null;
  /** --only: conditions in the words of --fail-on; accounts for which none holds are left out. */
  readonly only: string | null;
  /** --explain: name or id of one account. */
  readonly explain: string | null;
  readonly failOn: string | null;
  /** --since journal: each account beside its last consultation. */
  readonly since: "journal" | null;
  readonly quiet: boolean;
  readonly color: boolean;
};
