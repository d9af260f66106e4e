import type { Command, CommanderError } from "commander";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

/** What commander says about wrong arguments, as a usage Failure that points to the help of the command they stand at. */
export function usageFailure(error: CommanderError, command: Command): Failure {
  const path = pathOf(command);
  // A command that stands only for the commands below it: the library would print its help and say nothing.
  if (error.code === "commander.help")
    return new Failure("usage", {
      code: "usage.command_missing",
      message: `${command.name()} needs a command: ${anyOf(command.commands.map((one) => one.name()))}.`,
      hint: `See ${path} --help.`,
    });
  const [message = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  const text = questionIn(message);
  return new Failure("usage", {
    code: `usage.${error.code.replace(/^commander\./, "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    message: oneSafeLine(message),
    hint:
      text !== null
        ? `If it belongs to the question, put -- in front of it: ${path} -- ${oneSafeLine(text, 60)}`
        : suggestion === undefined
          ? `See ${path} --help.`
          : oneSafeLine(suggestion.replace(/^\(|\)$/g, "")),
  });
}

/** "consult-customer journal due". */
export const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;

/**
 * What looks like an option and is the beginning of a question: it has blanks, or a digit behind the dash ("-31% usage").
 * In quotes again where it needs them; null for an option.
 */
function questionIn(message: string): string | null {
  const unknown = /^unknown option '(-.*)'$/s.exec(message)?.[1] ?? "";
  if (!/\s/.test(unknown) && !/^-\d/.test(unknown)) return null;
  return /\s/.test(unknown) ? JSON.stringify(unknown) : unknown;
}

const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
