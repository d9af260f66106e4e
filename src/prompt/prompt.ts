/** What is sent to a model. Field names are the Messages API's, so that `--dry-run` shows exactly the request. */
export type SystemBlock = {
  readonly type: "text";
  readonly text: string;
  readonly cache_control?: { readonly type: "ephemeral" };
};

export type Message = {
  readonly role: "user" | "assistant";
  readonly content: string;
};

export type Prompt = {
  /** The same bytes for every call with one persona; the last block carries cache_control. */
  readonly system: readonly SystemBlock[];
  /** Everything that differs between calls: date, facts, notes, question. */
  readonly messages: readonly Message[];
};
