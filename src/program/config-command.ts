import { type Command, Option } from "commander";
import type { ConfigOptions, ConfigVerb } from "../options/tool-options.ts";
import { mayMean } from "./may-mean.ts";
import { declareNotices, noticeOptions, type RawNotices } from "./shared-options.ts";

type Raw = RawNotices & { project?: true; json?: true };

const project = (): Option => new Option("--project", "the project's file instead of your own");

/** `config <command>`: declared below the name only where the command line (`argv`) may mean one of them. */
export function declareConfig(
  program: Command,
  argv: readonly string[],
  run: (options: ConfigOptions) => Promise<void>,
): Command {
  const config = program
    .command("config")
    .description("settings: what they are, where each comes from, and changing them");
  if (!mayMean(argv, "config")) return config;
  const verb = (
    name: ConfigVerb,
    words: string,
    description: string,
    own: readonly (() => Option)[],
  ): void => {
    const command = config.command(words === "" ? name : `${name} ${words}`).description(description);
    for (const option of own) command.addOption(option());
    declareNotices(command.option("--json", "JSON instead of text")).action((...given: unknown[]) =>
      run(configOptions(name, given)),
    );
  };
  verb("list", "", "every setting with its value and where it comes from", []);
  verb("get", "<key>", "the value that counts; where it comes from is said on stderr", []);
  verb("set", "<key> <value>", "writes a value into your config; comments and order stay", [project]);
  verb("unset", "<key>", "takes a value out of your config", [project]);
  verb("path", "", "the file of your config, whether it is there or not", [project]);
  return config;
}

/** What commander hands over: the arguments, the options, the command. */
function configOptions(verb: ConfigVerb, given: readonly unknown[]): ConfigOptions {
  const raw = given.at(-2) as Raw;
  const [key = "", value = ""] = given.slice(0, -2).map(String);
  return {
    verb,
    key,
    value,
    project: raw.project === true,
    json: raw.json === true,
    ...noticeOptions(raw),
  };
}
