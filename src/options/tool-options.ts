import type { Effort } from "../consultant/effort.ts";
import type { CommandTree } from "../output/manual/command-tree.ts";

type Noticed = { readonly quiet: boolean; readonly color: boolean };

export type ConfigVerb = "get" | "set" | "unset" | "list" | "path";

/** `config <verb>` as the command line asks for it. */
export type ConfigOptions = Noticed & {
  readonly verb: ConfigVerb;
  /** A path of the config with dots, like journal.enabled; "" where the verb takes none. */
  readonly key: string;
  /** As it was written; "" where the verb takes none. */
  readonly value: string;
  /** Write the project's file, not the user's. */
  readonly project: boolean;
  readonly json: boolean;
};

/** `doctor` as the command line asks for it. */
export type DoctorOptions = Noticed & {
  readonly model: string | null;
  readonly persona: string | null;
  /** Ask no server. */
  readonly offline: boolean;
  readonly json: boolean;
};

/** `models` as the command line asks for it. */
export type ModelsOptions = Noticed & { readonly json: boolean };

/** `demo [feature]` as the command line asks for it. */
export type DemoOptions = Noticed & {
  /** One feature, shown in full; null: all of them, each in short. */
  readonly feature: string | null;
  readonly list: boolean;
  /** False after --no-input: go on without waiting for Enter. */
  readonly mayPrompt: boolean;
};

/** `mcp` as the command line asks for it; what holds for every call. */
export type McpOptions = Noticed & {
  readonly model: string | null;
  readonly fallback: string | null;
  readonly effort: Effort | null;
  readonly persona: string | null;
  readonly timeoutMs: number | null;
  readonly maxBudgetUsd: number | null;
  readonly journal: boolean;
};

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** What a shell asks for when Tab is pressed. */
export type CompleteOptions = {
  /** The words behind the program's name, the last one as far as it is written. */
  readonly words: readonly string[];
  readonly tree: CommandTree;
};
