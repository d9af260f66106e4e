import type { Command } from "commander";
import { Failure } from "../failure/failure.ts";
import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { pathOf } from "./usage-failure.ts";

/**
 * The command whose help is asked for by `help`, `help health` or `help journal due`; null when the words are no request
 * for help but a question ("help me keep Contoso"). Throws a usage Failure for a command that does not exist.
 */
export function findHelp(words: readonly string[], program: Command): Command | null {
  const [help, name, sub, ...more] = words;
  if (help?.toLowerCase() !== "help" || more.length > 0) return null;
  if (name === undefined) return program;
  const command = named(program, name);
  if (sub === undefined) return command ?? unknown(name, program);
  const below = command === undefined ? undefined : named(command, sub);
  if (below !== undefined) return below;
  return command !== undefined && command.commands.length > 0 ? unknown(sub, command) : null;
}

const named = (parent: Command, name: string): Command | undefined =>
  name === "help" ? parent : parent.commands.find((command) => command.name() === name.toLowerCase());

function unknown(name: string, parent: Command): never {
  const [program = "", ...parents] = pathOf(parent).split(" ");
  const names = parent.commands.map((command) => command.name());
  const meant = nearest(name, names);
  throw new Failure("usage", {
    code: "usage.command_unknown",
    message: `There is no command "${oneSafeLine(name, 40)}".`,
    hint:
      meant === null
        ? `The commands are ${names.join(", ")}.`
        : `Did you mean: ${[program, "help", ...parents, meant].join(" ")}?`,
  });
}
