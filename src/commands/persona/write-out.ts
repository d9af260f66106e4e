import { writeNewFile } from "../../adapters/files/write-new-file.ts";
import { outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PersonaRun } from "./persona-run.ts";

/** Writes a text to standard output, or to the file of --output; gives the exit code. */
export async function writeOut(text: string, { options, io, notices }: PersonaRun, path = options.output) {
  if (path === null) await io.stdout.write(text);
  else {
    const hint = "Choose another name, or add --force to overwrite it.";
    await writeNewFile(path, text, { overwrite: options.force, hint });
    await notices.note(`Written to ${oneSafeLine(path, 200)}.\n`);
  }
  return outcomes.success.exitCode;
}
