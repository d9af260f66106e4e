import { gatherInput } from "../input/gather-input.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Persona } from "../persona/persona.ts";
import type { StoredSession } from "../session/stored-session.ts";
import type { Settings } from "../settings/settings.ts";
import type { Context } from "./context.ts";
import { briefingLine, inputLine, settingsLine } from "./debug-lines.ts";
import { mayPrompt } from "./may-prompt.ts";
import { type PreparedCase, prepareCase } from "./prepare-case.ts";

export type Prepared = PreparedCase & {
  /** Standard input was open and said nothing. */
  readonly stdinSilent: boolean;
};

/** Gathers what a consultation starts from, asking for the question where that is allowed. Throws a Failure for what is wrong. */
export async function prepare(
  options: ConsultOptions,
  settings: Settings,
  signal: AbortSignal,
  { io, debug }: Context,
  past: StoredSession | null = null,
): Promise<Prepared> {
  const gather = ({ name }: Persona) => {
    const ask = async () =>
      (await import("#lazy/prompter")).askLine(`Your question to ${name.given}:`, signal);
    return gatherInput(
      {
        question: options.question,
        files: options.files,
        // Only then: looking for a terminal opens two streams.
        ask: options.question.trim() === "" && mayPrompt(io, options.mayPrompt) ? ask : null,
        signal,
      },
      io,
    );
  };
  const { input, ...prepared } = await prepareCase(options, settings, signal, gather, past);
  debug?.(() => settingsLine(settings, `${prepared.who.id} ${prepared.who.hash}`, io));
  debug?.(() => inputLine(input.question, input.notes));
  debug?.(() => briefingLine(prepared.briefing));
  return { ...prepared, stdinSilent: input.stdinSilent };
}
