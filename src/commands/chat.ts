import { Failure } from "../failure/failure.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Context } from "../run/context.ts";
import { mayPrompt } from "../run/may-prompt.ts";
import { readSettings } from "../settings/settings.ts";

/**
 * `chat [question...]`: begins a session. Throws a usage Failure where there is no terminal to hold it at.
 */
export async function runChat(options: ConsultOptions, context: Context): Promise<number> {
  if (
    options.outputFormat !== "text" ||
    options.dryRun ||
    options.failOn !== null ||
    options.files.includes("-")
  )
    throw new Failure("usage", {
      code: "usage.chat_option",
      message: "chat does not take --json, --output-format, --dry-run, --fail-on or -f -.",
      hint: 'They belong to a single question: consult-customer --json "…"',
    });
  if (!mayPrompt(context.io, options.mayPrompt))
    throw new Failure("usage", {
      code: "usage.no_terminal",
      message: "A session needs a terminal at standard input and at standard error.",
      hint: 'Ask a single question instead: consult-customer "Is Contoso healthy?"',
    });
  return (await import("#lazy/session")).runSession(
    options,
    context,
    await readSettings(options, context.io),
  );
}
