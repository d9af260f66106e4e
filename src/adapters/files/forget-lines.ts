import { existsSync } from "node:fs";
import { readOwnFile } from "./read-own-file.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Takes the lines that name somebody out of a file; gives how many there are. Throws a usage Failure where it
 * cannot.
 */
export async function forgetLines(
  path: string,
  names: (text: string) => boolean,
  { dryRun }: { readonly dryRun: boolean },
): Promise<number> {
  const lines = existsSync(path) ? (readOwnFile(path, Number.POSITIVE_INFINITY) ?? "").split("\n") : [];
  const kept = lines.filter((line) => !names(line));
  if (kept.length < lines.length && !dryRun) await replaceFile(path, kept.join("\n"));
  return lines.length - kept.length;
}
