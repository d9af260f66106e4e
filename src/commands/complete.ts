import { outcomes } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { CompleteOptions } from "../options/tool-options.ts";
import { findCompletions } from "../output/manual/find-completions.ts";
import { unquoteWord } from "../output/manual/unquote-word.ts";
import { lookUpValues } from "../run/complete/look-up-values.ts";
import type { Context } from "../run/context.ts";

const mostCandidates = 1_000;
const longest = 200;

/**
 * What a shell asks on Tab. The first word is the shell, the others are the command line behind the program's name. Prints
 * a line that says what follows (words, values, or that files are wanted too), then a line for each candidate: the whole
 * word, a tab, a description. Never fails: no completion is all that may go wrong.
 */
export async function runComplete({ words, tree }: CompleteOptions, context: Context): Promise<number> {
  const [shell = "", ...written] = words;
  const wanted = findCompletions(tree, unquoted(shell, written));
  const looked = wanted.values === null ? [] : await lookUpValues(wanted.values, wanted, context);
  const kind =
    wanted.values === "files" || wanted.values === "accounts" || wanted.values === "personas"
      ? "files"
      : "words";
  const lines = [
    ...wanted.candidates,
    ...looked.map(({ value, description }) => ({ value: wanted.lead + value, description })),
  ]
    // A word that would drive the terminal or break the line is no word anybody completes.
    .filter(({ value }) => value !== "" && oneSafeLine(value, longest) === value)
    .slice(0, mostCandidates)
    .map(({ value, description }) => `${value}\t${oneSafeLine(description, 80)}\n`);
  await context.io.stdout.write(`${kindOf(kind, looked.length)}\n${lines.join("")}`);
  return outcomes.success.exitCode;
}

/** bash hands over all words as they are written, fish the last one, zsh none. */
const unquoted = (shell: string, written: readonly string[]): readonly string[] =>
  written.map((word, index) =>
    shell === "bash" || (shell === "fish" && index === written.length - 1) ? unquoteWord(word) : word,
  );

/** Values may hold blanks and quotes, which the words of the program do not. */
const kindOf = (kind: "files" | "words", values: number): string =>
  kind === "files" ? "files" : values > 0 ? "values" : "words";
