import { efforts } from "../../consultant/effort.ts";
import type { ArgumentNode, CommandTree, OptionNode } from "./command-tree.ts";

/** What stands in no command tree: it is looked up where it is kept. */
export type ValueKind =
  | "accounts"
  | "conditions"
  | "consultations"
  | "demos"
  | "files"
  | "models"
  | "personas"
  | "sessions"
  | "settings"
  | "steps";

export type Candidate = { readonly value: string; readonly description: string };

export type Completions = {
  /** What the tree itself offers, already narrowed to what is written. */
  readonly candidates: readonly Candidate[];
  /** What has to be looked up besides; null: nothing. */
  readonly values: ValueKind | null;
  /** The part of the last word in front of what is completed: "--persona=", or the conditions before a comma. */
  readonly lead: string;
  /** The rest of the last word: what a looked-up value has to begin with. */
  readonly written: string;
  /** The file that --accounts names; null: none. */
  readonly accounts: string | null;
};

/** By an option's long name. */
const valuesOfOption: Readonly<Record<string, ValueKind>> = {
  "--account": "accounts",
  "--accounts": "files",
  "--explain": "accounts",
  "--fail-on": "conditions",
  "--fallback": "models",
  "--file": "files",
  "--model": "models",
  "--only": "conditions",
  "--output": "files",
  "--rates": "files",
  "--report": "files",
  "--before": "files",
  "--persona": "personas",
  "--resume": "sessions",
};

/** By the command an argument belongs to and its name. */
const valuesOfArgument: Readonly<Record<string, ValueKind>> = {
  "check file": "files",
  "health files": "files",
  "portfolio files": "files",
  "alias names": "accounts",
  "show id": "consultations",
  "outcome id": "consultations",
  "done step": "steps",
  "get key": "settings",
  "set key": "settings",
  "unset key": "settings",
  "demo feature": "demos",
};

/** By the key that `config set` writes. */
const valuesOfKey: Readonly<Record<string, ValueKind>> = {
  fallback: "models",
  model: "models",
  persona: "personas",
};

/**
 * What may stand where the last of `words` is being written; the words before it are whole. The program's own name is
 * none of them. Words of a question are completed by nothing.
 */
export function findCompletions(tree: CommandTree, words: readonly string[]): Completions {
  const current = words.at(-1) ?? "";
  const walked = walk(tree, words.slice(0, -1));
  const { command, open, onlyWords } = walked;
  const base = { accounts: walked.accounts, lead: "", written: current };
  if (open !== null) return ofOption(open, base);
  const [, name, value] = /^(--[a-z-]+)=(.*)$/s.exec(onlyWords ? "" : current) ?? [];
  if (name !== undefined && value !== undefined) {
    const option = command.options.find(({ long }) => long === name);
    const none = { ...base, candidates: [], values: null };
    return option === undefined || option.value === "none"
      ? none
      : ofOption(option, { ...base, lead: `${name}=`, written: value });
  }
  if (current.startsWith("-") && !onlyWords)
    return { ...base, values: null, candidates: startingWith(current, command.options.flatMap(asCandidate)) };
  return ofPosition(walked, base);
}

type Walked = {
  readonly command: CommandTree;
  /** The option whose value comes next. */
  readonly open: OptionNode | null;
  /** The words of the command that stand already. */
  readonly positionals: readonly string[];
  /** Behind `help` only names of commands make sense. */
  readonly helps: boolean;
  /** `--` stands already. */
  readonly onlyWords: boolean;
  readonly accounts: string | null;
};
type Base = Pick<Completions, "accounts" | "lead" | "written">;

function walk(tree: CommandTree, words: readonly string[]): Walked {
  let walked: Walked = {
    command: tree,
    open: null,
    positionals: [],
    helps: false,
    onlyWords: false,
    accounts: null,
  };
  for (const word of words) walked = step(walked, word);
  return walked;
}

function step(walked: Walked, word: string): Walked {
  const { command, open, positionals, onlyWords } = walked;
  if (open !== null)
    return { ...walked, open: null, accounts: open.long === "--accounts" ? word : walked.accounts };
  if (word === "--") return { ...walked, onlyWords: true };
  if (word.startsWith("-") && word !== "-" && !onlyWords) {
    const option = command.options.find(({ long, short }) => word === long || word === short);
    const [, file] = /^--accounts=(.+)$/s.exec(word) ?? [];
    return {
      ...walked,
      open: option?.value === "required" ? option : null,
      accounts: file ?? walked.accounts,
    };
  }
  const below =
    positionals.length === 0 && !onlyWords ? command.commands.find(({ name }) => name === word) : undefined;
  if (below === undefined) return { ...walked, positionals: [...positionals, word] };
  return below.name === "help" ? { ...walked, helps: true } : { ...walked, command: below };
}

function ofOption({ long, choices }: OptionNode, base: Base): Completions {
  const values = valuesOfOption[long ?? ""] ?? null;
  const list = values === "conditions" ? /^(.*,)(.*)$/s.exec(base.written) : null;
  const lead = base.lead + (list?.[1] ?? "");
  const written = list?.[2] ?? base.written;
  const candidates = startingWith(
    written,
    choices.map((value) => ({ value, description: "" })),
  ).map(({ value, description }) => ({ value: lead + value, description }));
  return { ...base, lead, written, candidates, values };
}

function ofPosition({ command, positionals, helps, onlyWords }: Walked, base: Base): Completions {
  const at = positionals.length;
  const names = (at === 0 && !onlyWords ? command.commands : [])
    .filter(({ name }) => !helps || name !== "help")
    .map(({ name, description }) => ({ value: name, description }));
  const argument: ArgumentNode | undefined = helps ? undefined : argumentAt(command.args, at);
  const place = `${command.name} ${argument?.name}`;
  const key = place === "set value" ? (positionals[0] ?? "") : "";
  const choices = key === "effort" ? efforts : (argument?.choices ?? []);
  return {
    ...base,
    candidates: startingWith(base.written, [
      ...names,
      ...choices.map((value) => ({ value, description: "" })),
    ]),
    values: valuesOfKey[key] ?? valuesOfArgument[place] ?? null,
  };
}

/** The last argument may take all words that follow. */
const argumentAt = (args: readonly ArgumentNode[], at: number): ArgumentNode | undefined =>
  args[at] ?? (args.at(-1)?.variadic === true ? args.at(-1) : undefined);

/** The long name of an option; the short one only where there is no other. */
const asCandidate = ({ long, short, description }: OptionNode): Candidate[] => {
  const value = long ?? short;
  return value === null ? [] : [{ value, description }];
};

const startingWith = (written: string, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ value }) => value.startsWith(written));
