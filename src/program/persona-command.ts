import { type Command, Option } from "commander";
import {
  type PersonaFormat,
  type PersonaOptions,
  type PersonaVerb,
  personaFormats,
} from "../options/persona-options.ts";
import { declareNotices, groups, type RawNotices } from "./shared-options.ts";

type Raw = Partial<{
  from: PersonaFormat;
  to: PersonaFormat;
  template: string;
  output: string;
  force: true;
  input: boolean;
  json: true;
}> &
  RawNotices;

const output = (): Option => new Option("-o, --output <path>", "write this file instead of standard output");
const force = (): Option => new Option("--force", "overwrite a file that is there");

/** `persona <command>`: who answers. Declared in full only where the command line may mean one of them. */
export function declarePersona(
  program: Command,
  argv: readonly string[],
  run: (options: PersonaOptions) => Promise<void>,
): void {
  const persona = program
    .command("persona")
    .description("personas: list, show, write, check and compare them; import and export other formats");
  if (!argv.includes("persona")) return;
  const verb = (
    name: PersonaVerb,
    words: string,
    description: string,
    own: readonly (() => Option)[] = [],
  ): void => {
    const command = persona
      .command(words === "" ? name : `${name} ${words}`)
      .description(description)
      .optionsGroup(groups.doing);
    for (const option of own) command.addOption(option().helpGroup(groups.doing));
    declareNotices(command.option("--json", "JSON instead of text")).action((...given: unknown[]) =>
      run(personaOptions(name, given)),
    );
  };
  verb("list", "", "who can answer: built in, your own and the project's, and which of them counts");
  verb("show", "[id|file]", "a persona as YAML");
  verb("new", "[id]", "a new persona: asks for the main things, or writes a template to fill in", [
    () => new Option("--template <id|file>", "begin with this persona, and ask nothing"),
    () => new Option("--no-input", "ask nothing"),
    output,
    force,
  ]);
  verb("import", "<file|folder>", "an agent definition of another format as YAML", [
    () => new Option("--from <format>", "default: by the file's name").choices(personaFormats),
    output,
    force,
  ]);
  verb("export", "[id|file]", "a persona in another format", [
    () => new Option("--to <format>", "default: markdown").choices(personaFormats),
    output,
    force,
  ]);
  verb(
    "validate",
    "<files...>",
    "every mistake in these files, with line and column; exit 3 when there is one",
  );
  verb("schema", "", "the JSON Schema of a persona file");
  verb("diff", "<a> <b>", "what two personas say differently");
}

/** What commander hands over: the arguments (a list where there may be several), the options, the command. */
function personaOptions(verb: PersonaVerb, given: readonly unknown[]): PersonaOptions {
  const raw = given.at(-2) as Raw;
  return {
    verb,
    words: given
      .slice(0, -2)
      .flat()
      .flatMap((word) => (word === undefined ? [] : [String(word)])),
    from: raw.from ?? null,
    to: raw.to ?? null,
    template: raw.template ?? null,
    output: raw.output ?? null,
    force: raw.force === true,
    mayPrompt: raw.input !== false,
    json: raw.json === true,
    quiet: raw.quiet === true,
    color: raw.color !== false,
  };
}
