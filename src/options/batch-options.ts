import type { AccountFilesOptions } from "./account-files-options.ts";
import type { ConsultOptions } from "./options.ts";

/** `batch <files...> -q "question"` as the command line asks for it; null means: not said there. */
export type BatchOptions = AccountFilesOptions &
  Omit<ConsultOptions, "form" | "only" | "handover"> & {
    readonly concurrency: number;
    /** --only: conditions in the words of --fail-on; accounts for which none holds are left out. */
    readonly only: string | null;
    /** --changed: only accounts whose inputs differ from those of the journal's last consultation. */
    readonly changed: boolean;
    /** -o, --output: a file of lines, or a folder with a file an account; null: standard output. */
    readonly output: string | null;
    /** --patience: milliseconds for which a server may turn everything away. */
    readonly patienceMs: number;
    /** --fresh: what an earlier run of the same batch has answered is asked again. */
    readonly fresh: boolean;
    /** --submit: hand the accounts over to Message Batches. */
    readonly submit: boolean;
    /** What is done with submissions; null: accounts are asked about. */
    readonly verb: "status" | "results" | "cancel" | null;
    /** The beginning of a submission's id; null: the newest, or all. */
    readonly submission: string | null;
    /** --retry: what brought no answer is submitted again. */
    readonly retry: boolean;
    /** Status as JSON. */
    readonly asJson: boolean;
  };
