import { join } from "node:path";
import { readingsFolder } from "./readings-store.ts";
import type { UserFolders } from "./user-folders.ts";

/** A place on this machine where the program keeps what was said about accounts. */
export type PersonalStore = {
  readonly id: string;
  /** What is counted there, one of it and several. */
  readonly counted: readonly [one: string, several: string];
  /**
   * What `journal forget` takes out: entries of the journal, lines that name the account, or whole files that
   * do.
   */
  readonly kind: "journal" | "lines" | "files";
  /** A file; of "files" a folder. Null when no home is known. */
  readonly path: (folders: UserFolders) => string | null;
  /** Names in that folder under which nothing is said about anybody. */
  readonly except?: RegExp | undefined;
};

const below = (folder: string | null, ...names: readonly string[]): string | null =>
  folder === null ? null : join(folder, ...names);

/**
 * All of them, in one place: whoever adds a cache or a file that may name an account adds it here, and
 * `journal forget` covers it. docs/privacy.md repeats the list.
 */
export const personalStores: readonly PersonalStore[] = [
  {
    id: "journal",
    counted: ["entry of the journal", "entries of the journal"],
    kind: "journal",
    path: ({ data }) => below(data, "journal.jsonl"),
  },
  {
    id: "damaged",
    counted: ["damaged line set aside", "damaged lines set aside"],
    kind: "lines",
    path: ({ data }) => below(data, "journal.damaged.jsonl"),
  },
  {
    id: "aliases",
    counted: ["alias", "aliases"],
    kind: "lines",
    path: ({ data }) => below(data, "aliases.jsonl"),
  },
  {
    id: "history",
    counted: ["line of the history", "lines of the history"],
    kind: "lines",
    path: ({ state }) => below(state, "history"),
  },
  {
    id: "batches",
    counted: ["stored batch", "stored batches"],
    kind: "files",
    path: ({ state }) => below(state, "batches"),
  },
  {
    id: "readings",
    counted: ["stored reading", "stored readings"],
    kind: "files",
    path: ({ cache }) => below(cache, readingsFolder),
  },
  {
    id: "cache",
    counted: ["cached file", "cached files"],
    kind: "files",
    path: ({ cache }) => cache,
    // Node's own, the program, compiled; and what is listed above.
    except: /^(?:v\d+\.\d+\.\d+-|readings$)/,
  },
];
