import inquirer from "inquirer";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

/** Asks one line on the terminal, on stderr so that stdout stays the answer's. Ctrl-C is an interruption (130). */
export async function askLine(message: string, signal: AbortSignal): Promise<string> {
  const prompt = inquirer.createPromptModule({ output: process.stderr, signal });
  try {
    const { line } = await prompt<{ line: string }>(
      [{ type: "input", name: "line", message: oneSafeLine(message, 120) }],
      undefined,
    );
    return line;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof Error && /^(ExitPromptError|AbortPromptError)$/.test(error.name))
      throw new Failure("interrupted", { code: "interrupted", message: "Interrupted.", hint: null });
    throw error;
  }
}
