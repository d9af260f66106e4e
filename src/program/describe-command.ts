import type { Command, Option } from "commander";
import type { CommandTree, OptionNode } from "../output/manual/command-tree.ts";
import { examplesOf } from "./examples.ts";
import { pathOf } from "./usage-failure.ts";

/** A command with its options, arguments and the commands below it, as plain data; what is hidden is left out. */
export function describeCommand(command: Command): CommandTree {
  const help = command.createHelp();
  return {
    name: command.name(),
    description: command.description(),
    usage: command.usage(),
    options: help.visibleOptions(command).map(describeOption),
    args: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      variadic: argument.variadic,
      choices: argument.argChoices ?? [],
    })),
    examples: examplesOf(pathOf(command)),
    commands: help.visibleCommands(command).map(describeCommand),
  };
}

const describeOption = (option: Option): OptionNode => ({
  flags: option.flags,
  long: option.long ?? null,
  short: option.short ?? null,
  value: option.required ? "required" : option.optional ? "optional" : "none",
  choices: option.argChoices ?? [],
  description: option.description,
  group: (option.helpGroupHeading ?? "Options:").replace(/:$/, ""),
});
