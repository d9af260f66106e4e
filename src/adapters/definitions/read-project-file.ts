import { realpath, stat } from "node:fs/promises";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { isWithin } from "../files/is-within.ts";
import { readFileBytes, unreadableFile } from "../files/read-file.ts";

/**
 * The bytes of a file of a project's folder, at most `maxBytes + 1`. A file that lies outside of the folder, also by way
 * of a link, or that is no regular file, is not opened: what it holds would stand in the error, and in the log of a CI.
 * Throws a data Failure for such a one.
 */
export async function readProjectFile(
  path: string,
  project: string,
  maxBytes: number,
  signal: AbortSignal | null = null,
): Promise<Uint8Array> {
  const [real, folder] = await Promise.all([realpath(path), realpath(project)]).catch((error: unknown) => {
    throw unreadableFile(path, error);
  });
  if (!isWithin(path, project) || !isWithin(real, folder)) throw outside(path, project);
  if (!(await stat(real)).isFile())
    throw new Failure("data", {
      code: "data.no_file",
      message: `${oneSafeLine(path, 200)} is no regular file; it is not read.`,
      hint: null,
    });
  return readFileBytes(real, maxBytes, signal);
}

const outside = (path: string, project: string): Failure =>
  new Failure("data", {
    code: "data.outside_project",
    message: `${oneSafeLine(path, 200)} leads out of the project's folder ${oneSafeLine(project, 200)}; it is not read.`,
    hint: "Keep personas, practice and config of a project in its .consult-customer folder.",
  });
