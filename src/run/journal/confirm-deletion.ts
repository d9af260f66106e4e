import { Failure } from "../../failure/failure.ts";
import { mayPrompt } from "../may-prompt.ts";
import type { JournalRun } from "./journal-run.ts";

/**
 * Asks before something goes for good, unless --yes said so. Throws a usage Failure for a no, or where nobody
 * can be asked.
 */
export async function confirmDeletion({ options, context }: JournalRun, what: string): Promise<void> {
  if (options.yes) return;
  if (!mayPrompt(context.io, true))
    throw new Failure("usage", {
      code: `usage.${options.verb}_unconfirmed`,
      message: `${what} would be deleted for good, and nobody can be asked here.`,
      hint: "Look with --dry-run, then say --yes.",
    });
  const { askLine } = await import("#lazy/prompter");
  const answer = await askLine(`Delete ${what} for good? (yes/no)`, context.interruption.signal);
  if (!/^y(?:es)?$/i.test(answer.trim()))
    throw new Failure("usage", {
      code: `usage.${options.verb}_declined`,
      message: "Nothing was deleted.",
      hint: null,
    });
}
