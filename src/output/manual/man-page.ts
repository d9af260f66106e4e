import { outcomes } from "../../failure/failure.ts";
import type { CommandTree, OptionNode } from "./command-tree.ts";

export type ManPage = {
  readonly tree: CommandTree;
  readonly version: string;
  /** What each exit code means, by its outcome. */
  readonly meanings: Readonly<Record<keyof typeof outcomes, string>>;
  /** Variables of the environment and what they say. */
  readonly variables: readonly (readonly [name: string, meaning: string])[];
  readonly files: readonly (readonly [path: string, meaning: string])[];
};

/** The manual page of the program and all its commands, in the man macros that every roff understands. */
export function manPage({ tree, version, meanings, variables, files }: ManPage): string {
  const name = tree.name;
  const codes = Object.entries(outcomes).map(
    ([outcome, { exitCode }]) => [String(exitCode), meanings[outcome as keyof typeof outcomes]] as const,
  );
  return [
    // Without a day: the page is the same for the same program.
    `.TH ${name.toUpperCase()} 1 "-" "${name} ${version}" "User Commands"`,
    ".SH NAME",
    `${name}, hey\\-success \\- ${text(firstSentence(tree.description))}`,
    ".SH SYNOPSIS",
    synopsis(name, tree),
    ...tree.commands.flatMap((command) => [".br", synopsis(`${name} ${command.name}`, command)]),
    ".SH DESCRIPTION",
    text(tree.description),
    ".SH OPTIONS",
    ...optionLines(tree.options),
    ".SH COMMANDS",
    ...tree.commands
      .filter((command) => command.name !== "help")
      .flatMap((command) => commandLines(command, "")),
    ".SH EXIT STATUS",
    ...codes.flatMap(entry),
    ".SH ENVIRONMENT",
    ...variables.flatMap(entry),
    ".SH FILES",
    ...files.flatMap(entry),
    ".SH EXAMPLES",
    ...exampleLines(tree.examples),
    "",
  ].join("\n");
}

const synopsis = (name: string, { usage, commands, args }: CommandTree): string => {
  const words = commands.length > 0 && args.length === 0 ? "command" : usage;
  return `.B ${text(name)}\n${text(words)}`;
};

function commandLines(command: CommandTree, before: string): string[] {
  const name = `${before}${command.name}`;
  return [
    `.SS ${text(`${name}${command.commands.length === 0 ? argumentsOf(command) : ""}`)}`,
    text(sentence(command.description)),
    ...optionLines(command.options.filter(({ long }) => long !== "--help")),
    ...(command.examples.length === 0 ? [] : [".PP", "For example:", ...exampleLines(command.examples)]),
    ...command.commands
      .filter((below) => below.name !== "help")
      .flatMap((below) => commandLines(below, `${name} `)),
  ];
}

const argumentsOf = ({ usage }: CommandTree): string =>
  usage.replace(/^\[options\]/, "").replace(/ \[command\]$/, "");

function optionLines(options: readonly OptionNode[]): string[] {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.flatMap((group, index) => [
    ...(groups.length > 1 ? [...(index === 0 ? [] : [".PP"]), `.I ${text(group)}`] : []),
    ...options
      .filter((option) => option.group === group)
      .flatMap(({ flags, description, choices }) =>
        entry([flags, `${description}${choices.length === 0 ? "" : ` (${choices.join(", ")})`}`]),
      ),
  ]);
}

const entry = ([term, meaning]: readonly [string, string]): string[] => [
  ".TP",
  `.B ${text(term)}`,
  text(meaning),
];

const exampleLines = (lines: readonly string[]): string[] => [
  ".RS 4",
  ".nf",
  ...lines.map(text),
  ".fi",
  ".RE",
];

const firstSentence = (words: string): string =>
  (/^.*?(?=\.\s|\.$|$)/s.exec(words)?.[0] ?? words).replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const sentence = (words: string): string =>
  `${words.replace(/^[a-z]/, (letter) => letter.toUpperCase()).replace(/\.$/, "")}.`;

/** As roff takes it: no sign at the beginning of a line is a request, and a hyphen is one that can be copied. */
function text(words: string): string {
  const escaped = words
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("…", "...")
    .replaceAll("·", "\\(bu")
    .replace(
      /[^\x20-\x7e]/g,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
    );
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
