import type { Io } from "../adapters/process/io.ts";
import { Failure } from "../failure/failure.ts";
import type { CheckOptions } from "../options/options.ts";
import type { GatheredInput } from "./gather-input.ts";
import { gatherMaterial, gatherNamed } from "./gather-material.ts";
import { readNote, readPiped } from "./read-note.ts";

export type GatheredResponse = GatheredInput & {
  /** The text that holds the response. */
  readonly text: string;
};

/**
 * The response to check and the case it answers. `-` is standard input and is waited for; otherwise piped input is
 * notes, as with a question. A question is optional: the case may stand in notes and records alone.
 */
export async function gatherResponse(
  { file, question, files }: Pick<CheckOptions, "file" | "question" | "files">,
  signal: AbortSignal,
  io: Io,
): Promise<GatheredResponse> {
  const waits = files.includes("-");
  if (file === "-" && waits)
    throw new Failure("usage", {
      code: "usage.stdin_twice",
      message: "Standard input cannot be the response and notes at once.",
      hint: "Name a file for one of them: consult-customer check answer.md -f -.",
    });
  if (file === "-") {
    const { words, notes } = await gatherNamed({ question, files }, signal);
    const text = await readPiped(io, { waits: true, signal });
    return { text: text ?? "", question: words, notes, stdinSilent: false };
  }
  const { text } = await readNote(file, signal);
  return { ...(await gatherMaterial({ question, files }, signal, io)), text };
}
