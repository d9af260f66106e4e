import inquirer from "inquirer";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { ControlKey } from "./keyboard.ts";
import type { Terminal } from "./open-terminal.ts";

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

export type AskedLine = { readonly kind: "text"; readonly text: string } | { readonly kind: ControlKey };

/**
 * Asks one line in a session, whose keyboard is read already: Escape, Ctrl-C and Ctrl-D are told apart, and pastes come
 * in full. Aborting the signal counts as Ctrl-D.
 */
export async function askInSession(
  message: string,
  { keyboard, pastes }: Terminal,
  signal: AbortSignal,
): Promise<AskedLine> {
  const pressed = new AbortController();
  let key: ControlKey = "end";
  const input = keyboard.open({
    onControl: (control) => {
      key = control;
      pressed.abort();
    },
  });
  const prompt = inquirer.createPromptModule({
    input,
    output: process.stderr,
    signal: AbortSignal.any([signal, pressed.signal]),
  });
  try {
    const { line } = await prompt<{ line: string }>([{ type: "input", name: "line", message }], undefined);
    return { kind: "text", text: pastes.expand(line).trim() };
  } catch (error) {
    if (signal.aborted || pressed.signal.aborted) return { kind: key };
    throw error;
  } finally {
    keyboard.close();
  }
}
