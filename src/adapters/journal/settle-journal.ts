import { chmodSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Failure } from "../../failure/failure.ts";
import type { JournalNotice } from "../../journal/journal-notice.ts";
import { isErrno } from "../files/is-errno.ts";
import { claimJournal } from "./claim-journal.ts";
import { finishRewrite } from "./finish-rewrite.ts";
import { findRewriteFiles, type RewriteFiles } from "./rewrite-files.ts";

/**
 * Puts a journal in order before it is read or written: what a rewriting left unfinished is finished, and a
 * file that others may read or write is the owner's alone again. Gives what has to be said of it. A journal
 * that cannot be put in order is read all the same, and the notice says what is missing. While somebody
 * rewrites it there is nothing to do.
 */
export function settleJournal(
  linked: string,
  { mayWrite }: { readonly mayWrite: boolean },
): readonly JournalNotice[] {
  const path = realPath(linked);
  if (path === null || !statSync(path).isFile()) return [];
  const files = filesBeside(path);
  const finished = files === null ? null : mayWrite ? finish(path, files) : unfinished(files, null);
  return [...(finished === null ? [] : [finished]), ...tighten(path, mayWrite)];
}

function finish(path: string, files: RewriteFiles): JournalNotice | null {
  try {
    const claim = claimJournal(path, 0);
    try {
      const finished = finishRewrite(path);
      if (finished !== null) return { code: "rewriting.finished", ...finished };
      return claim.foundDead ? { code: "rewriting.finished", takenBack: 0, replaced: false } : null;
    } finally {
      claim.release();
    }
  } catch (error) {
    if (error instanceof Failure)
      return error.outcome === "temporary" ? null : unfinished(files, error.details.message);
    const code = codeOf(error);
    if (code === null) throw error;
    return unfinished(files, code);
  }
}

const unfinished = ({ before: [first] }: RewriteFiles, why: string | null): JournalNotice | null =>
  first === undefined ? null : { code: "rewriting.unfinished", file: basename(first.file), why };

/** Not on Windows, which has no such modes; a file system that keeps none is left in peace. */
function tighten(path: string, mayWrite: boolean): JournalNotice[] {
  const mode = modeOf(path);
  if (process.platform === "win32" || (mode & 0o077) === 0) return [];
  if (!mayWrite) return [{ code: "mode.open", mode }];
  try {
    chmodSync(path, 0o600);
    return modeOf(path) === mode ? [] : [{ code: "mode.tightened", mode }];
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return [{ code: "mode.open", mode }];
  }
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isErrno(error, "ENOENT") || isErrno(error, "ENOTDIR")) return null;
    throw error;
  }
}

/** A folder that may be entered and not listed hides what stands in it. */
function filesBeside(path: string): RewriteFiles | null {
  try {
    return findRewriteFiles(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && !(error instanceof Failure) && "code" in error ? String(error.code) : null;
