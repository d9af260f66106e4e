import type { Io } from "../adapters/process/io.ts";
import type { CaseOptions } from "../options/options.ts";
import { checkedQuestion, type GatheredInput } from "./gather-input.ts";
import { readNote, readPiped } from "./read-note.ts";

/**
 * Question and notes where a question is optional: the case may stand in notes and records alone. Piped input is notes;
 * a silent pipe is let go after a second unless `-f -` asks to wait. Throws a usage Failure for what cannot be read.
 */
export async function gatherMaterial(
  { question, files }: Pick<CaseOptions, "question" | "files">,
  signal: AbortSignal,
  io: Io,
): Promise<GatheredInput> {
  const { words, notes } = await gatherNamed({ question, files }, signal);
  const waits = files.includes("-");
  const isPiped = !io.stdinIsNull && (waits || io.stdin.isTTY !== true);
  const piped = isPiped ? await readPiped(io, { waits, signal }) : "";
  if (piped !== null && piped.trim() !== "") notes.push({ source: "stdin", text: piped });
  return { question: words, notes, stdinSilent: piped === null };
}

/** The same without standard input. */
export async function gatherNamed(
  { question, files }: Pick<CaseOptions, "question" | "files">,
  signal: AbortSignal,
) {
  const words = question.trim() === "" ? "" : checkedQuestion(question);
  const notes = [];
  for (const path of files.filter((name) => name !== "-")) notes.push(await readNote(path, signal));
  return { words, notes };
}
