import type { Io } from "../adapters/process/io.ts";
import type { ConsultOptions } from "../options/options.ts";
import { mayPrompt } from "./may-prompt.ts";

/** Whether to begin a session: no question, a person at a terminal, and no option that asks for one single answer. */
export const wantsSession = (options: ConsultOptions, io: Io): boolean =>
  options.question.trim() === "" &&
  options.outputFormat === "text" &&
  !options.dryRun &&
  options.failOn === null &&
  !options.files.includes("-") &&
  mayPrompt(io, options.mayPrompt);
