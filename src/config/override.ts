/** Something that a project's folder changes for a run. */
export type Override = {
  /** The file that changes it. */
  readonly file: string;
  /** On one line: "model claude-opus-5-5, in place of your playbook", "red flags: 5 removed (RF01, RF02 …)". */
  readonly what: string;
};
