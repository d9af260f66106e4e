import type { Command, Option } from "commander";

/**
 * Whether `-p` or `--print` stands in front of the first word: all that follows is the question then, also where it is
 * the name of a command. The program's options are declared, none of its commands.
 */
export function saysPrint(argv: readonly string[], program: Command): boolean {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--" || word === "-" || !word.startsWith("-")) return false;
    const named = optionsIn(word, program.options);
    if (named.some(({ long }) => long === "--print")) return true;
    const last = named.at(-1);
    if (last !== undefined && takesNextWord(word, last)) at += 1;
  }
  return false;
}

/** "--file" is one option, "-qf" are two; what follows an option with a value is its value. */
function optionsIn(word: string, options: readonly Option[]): Option[] {
  if (word.startsWith("--")) {
    const long = word.split("=", 1)[0];
    return options.filter((option) => option.long === long);
  }
  const found: Option[] = [];
  for (const letter of word.slice(1)) {
    const option = options.find(({ short }) => short === `-${letter}`);
    if (option === undefined) return found;
    found.push(option);
    if (option.required || option.optional) return found;
  }
  return found;
}

const takesNextWord = (word: string, option: Option): boolean =>
  option.required && (word.startsWith("--") ? !word.includes("=") : word.endsWith(option.short?.[1] ?? ""));
