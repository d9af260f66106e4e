/** The commands as plain data: what completion and manual page are made of. */
export type CommandTree = {
  readonly name: string;
  readonly description: string;
  /** Behind the name: "[options] <file> [question...]". */
  readonly usage: string;
  readonly options: readonly OptionNode[];
  readonly args: readonly ArgumentNode[];
  /** Lines of the shell. */
  readonly examples: readonly string[];
  readonly commands: readonly CommandTree[];
};

export type OptionNode = {
  /** As declared: "-f, --file <path>". */
  readonly flags: string;
  readonly long: string | null;
  readonly short: string | null;
  /** A value must follow, may follow (in the same word), or does not. */
  readonly value: "required" | "optional" | "none";
  readonly choices: readonly string[];
  readonly description: string;
  /** The heading it stands under in --help. */
  readonly group: string;
};

export type ArgumentNode = {
  readonly name: string;
  readonly variadic: boolean;
  readonly choices: readonly string[];
};
