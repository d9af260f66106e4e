import type { Io } from "../adapters/process/io.ts";
import type { Note } from "../case/case.ts";
import { Failure } from "../failure/failure.ts";
import { readNote, readPiped } from "./read-note.ts";

export type GatheredInput = {
  readonly question: string;
  readonly notes: readonly Note[];
  /** Standard input was open and stayed silent. */
  readonly stdinSilent: boolean;
};

export type GatherRequest = {
  /** Words of the command line; "" when there are none. */
  readonly question: string;
  readonly files: readonly string[];
  /** Asks for the question on a terminal; null where no person can be asked. */
  readonly ask: (() => Promise<string>) | null;
  readonly signal: AbortSignal;
};

const maxQuestionBytes = 100_000;

/**
 * Question and notes from arguments, files and standard input, as the contract lays down: without a question, standard
 * input is the question; with one, piped input is notes, and a silent pipe is let go after a second unless `-f -` asks
 * to wait. Throws a usage Failure when there is no question or a source cannot be read.
 */
export async function gatherInput(request: GatherRequest, io: Io): Promise<GatheredInput> {
  const { files, signal } = request;
  const waits = files.includes("-");
  const notes: Note[] = [];
  for (const path of files.filter((file) => file !== "-")) notes.push(await readNote(path, signal));

  const piped = !io.stdinIsNull && (waits || io.stdin.isTTY !== true);
  const words = request.question.trim();
  if (words === "" && !piped && request.ask !== null)
    return { question: checkedQuestion(await request.ask()), notes, stdinSilent: false };

  const text = piped ? await readPiped(io, { waits, signal }) : "";
  if (words === "") return { question: checkedQuestion(text ?? ""), notes, stdinSilent: false };
  if (text !== null && text.trim() !== "") notes.push({ source: "stdin", text });
  return { question: checkedQuestion(words), notes, stdinSilent: text === null };
}

/** The question without white space around it; a usage Failure when it is empty, too long or no text. */
export function checkedQuestion(text: string): string {
  const question = text.trim();
  if (question === "")
    throw new Failure("usage", {
      code: "usage.no_question",
      message: "There is no question.",
      hint: 'Ask one: consult-customer "Is Contoso healthy?" (or pipe it in; a slow pipe is waited for with -f -).',
    });
  if (question.length > maxQuestionBytes)
    throw new Failure("usage", {
      code: "usage.question_too_long",
      message: `The question has ${question.length.toLocaleString("en-US")} characters; ${maxQuestionBytes.toLocaleString("en-US")} are the limit.`,
      hint: "Put the material into a file and hand it over with -f.",
    });
  // The argument list is decoded before the program sees it: the replacement character is what bad bytes become.
  if (question.includes("\u0000") || question.includes("\ufffd"))
    throw new Failure("usage", {
      code: "usage.not_text",
      message: "The question is no valid UTF-8 text.",
      hint: null,
    });
  return question;
}
