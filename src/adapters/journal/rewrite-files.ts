import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The files beside a journal that is being rewritten, or was when its process ended. */
export type RewriteFiles = {
  /** The journal as it was, under a second name. */
  readonly before: readonly { readonly file: string; readonly copied: number | null }[];
  /** The new one, before it takes the journal's name. */
  readonly fresh: string | null;
  /** Claims, and the lock of version 0.1.0. */
  readonly locks: readonly string[];
};

export const freshName = (path: string): string => `${path}.new`;

/**
 * The second name says up to which byte the old journal is in the new one. One without that number is of
 * 0.1.0.
 */
export const beforeName = (path: string, copied: number): string => `${path}.before-prune.${copied}`;

const beforeForm = /^\.before-prune(?:\.(\d+))?$/;
const lockForm = /^\.lock(?:\.[\w-]+)?$/;

/** What stands beside the journal; null when there is nothing, as nearly always. */
export function findRewriteFiles(path: string): RewriteFiles | null {
  const [folder, name] = [dirname(path), basename(path)];
  const beside = readdirSync(folder).filter((entry) => entry.startsWith(`${name}.`));
  if (beside.length === 0) return null;
  const found = beside.map((entry) => ({ file: join(folder, entry), ending: entry.slice(name.length) }));
  const before = found.flatMap(({ file, ending }) => {
    const match = beforeForm.exec(ending);
    return match === null ? [] : [{ file, copied: match[1] === undefined ? null : Number(match[1]) }];
  });
  const fresh = found.find(({ file }) => file === freshName(path))?.file ?? null;
  const locks = found.filter(({ ending }) => lockForm.test(ending)).map(({ file }) => file);
  return before.length === 0 && fresh === null && locks.length === 0 ? null : { before, fresh, locks };
}
