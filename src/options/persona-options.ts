export const personaFormats = ["markdown", "claude-agent", "skill", "json"] as const;
export type PersonaFormat = (typeof personaFormats)[number];

export type PersonaVerb = "list" | "show" | "new" | "import" | "export" | "validate" | "schema" | "diff";

/** `persona <command>` as the command line asks for it; null means: not said there. */
export type PersonaOptions = {
  readonly verb: PersonaVerb;
  /** The arguments behind the command. */
  readonly words: readonly string[];
  readonly from: PersonaFormat | null;
  readonly to: PersonaFormat | null;
  /** The persona `new` begins with; null: a template with every section. */
  readonly template: string | null;
  /** The file, or the skill's folder, that is written; null: standard output. */
  readonly output: string | null;
  /** A file that is there may be overwritten. */
  readonly force: boolean;
  /** False after --no-input. */
  readonly mayPrompt: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
};
