/** What was found and done beside reading or writing the journal, as data; one place makes the sentences. */
export type JournalNotice =
  /**
   * An earlier rewriting was cut off. `takenBack` entries stood in the old file alone and are in the journal
   * again.
   */
  | { readonly code: "rewriting.finished"; readonly takenBack: number; readonly replaced: boolean }
  /**
   * The same, but it could not be finished, or nothing may be written: what the old file beside the journal
   * holds is not in it.
   */
  | { readonly code: "rewriting.unfinished"; readonly file: string; readonly why: string | null }
  /** Others could read or write the file. */
  | { readonly code: "mode.tightened"; readonly mode: number }
  | { readonly code: "mode.open"; readonly mode: number }
  /** The first line of format 2 in a file of format 1. */
  | { readonly code: "format.new" }
  /** The file ended in the middle of a line when it was written to. */
  | { readonly code: "line.torn" };
