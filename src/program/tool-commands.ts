import type { Command } from "commander";
import { nameForm, parseName } from "../options/option-values.ts";
import {
  type DemoOptions,
  type DoctorOptions,
  type ModelsOptions,
  type Shell,
  shells,
} from "../options/tool-options.ts";
import { declareNotices, groups, noticeOptions, type RawNotices } from "./shared-options.ts";
import { valued } from "./values.ts";

/** `doctor`: whether everything is as it should be. */
export const declareDoctor = (program: Command, run: (options: DoctorOptions) => Promise<void>): Command =>
  declareNotices(
    program
      .command("doctor")
      .description("what works and what does not: Node, persona, credentials, server, model, journal")
      .optionsGroup(groups.answerer)
      .option("-m, --model <model>", "the model to look for", valued(parseName, nameForm))
      .option("--persona <id|file>", "the persona to look at")
      .optionsGroup(groups.doing)
      .option("--offline", "ask no server")
      .optionsGroup(groups.output)
      .option("--json", "JSON instead of text"),
  ).action((raw: RawNotices & { model?: string; persona?: string; offline?: true; json?: true }) =>
    run({
      model: raw.model ?? null,
      persona: raw.persona ?? null,
      offline: raw.offline === true,
      json: raw.json === true,
      ...noticeOptions(raw),
    }),
  );

/** `models`: what the server offers. */
export const declareModels = (program: Command, run: (options: ModelsOptions) => Promise<void>): Command =>
  declareNotices(
    program
      .command("models")
      .description("the models of the server, with their limits and prices where they are known")
      .option("--json", "JSON instead of text"),
  ).action((raw: RawNotices & { json?: true }) => run({ json: raw.json === true, ...noticeOptions(raw) }));

/** `demo [feature]`: the main features on samples that come with the program. */
export const declareDemo = (program: Command, run: (options: DemoOptions) => Promise<void>): Command =>
  declareNotices(
    program
      .command("demo")
      .description(
        "the main features on samples that come with the program, in under a minute, without a key",
      )
      .argument("[feature]", "one of them, in full")
      .option("--list", "only name the features and their commands")
      .option("--no-input", "go on without waiting for Enter"),
  ).action((feature: string | undefined, raw: RawNotices & { list?: true; input: boolean }) =>
    run({
      feature: feature ?? null,
      list: raw.list === true,
      mayPrompt: raw.input,
      ...noticeOptions(raw),
    }),
  );

/** `completion <shell>`: the script that makes Tab complete. */
export const declareCompletion = (program: Command, run: (shell: Shell) => Promise<void>): Command => {
  const completion = program
    .command("completion")
    .description("print the script that lets your shell complete commands, options, accounts and ids");
  return completion
    .addArgument(completion.createArgument("<shell>", "the shell").choices(shells))
    .action((shell: Shell) => run(shell));
};

/** What the script asks on Tab; hidden, and declared only then. Its words follow `--`. */
export const completeWord = "__complete";
export const declareComplete = (program: Command, run: (words: string[]) => Promise<void>): Command =>
  program
    .command(completeWord, { hidden: true })
    .argument("[words...]")
    .action((words: string[]) => run(words));
