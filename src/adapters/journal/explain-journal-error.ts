import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

const reasons: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the folder is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "its folder cannot be made",
  EISDIR: "journal.jsonl is a folder",
  ENOTDIR: "a part of its path is no folder",
  ELOOP: "links in its path go round in a circle",
  ENAMETOOLONG: "its path is too long",
  EFBIG: "the file has reached its largest size",
};

/** Why the journal cannot be written or read, as a part of a sentence; null for an error that is a bug. */
export function explainJournalError(error: unknown): string | null {
  if (error instanceof Failure) return `${error.details.message} ${error.details.hint ?? ""}`.trim();
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) return null;
  return reasons[code] ?? oneSafeLine(code, 40);
}
