/** What is sent to a model. Field names are the Messages API's, so that `--dry-run` shows exactly the request. */
export type TextBlock = {
  readonly type: "text";
  readonly text: string;
  readonly cache_control?: { readonly type: "ephemeral" };
};

export type Message = {
  readonly role: "user" | "assistant";
  /** Blocks where a part is to be held by the provider's cache. */
  readonly content: string | readonly TextBlock[];
};

export type Prompt = {
  /** The same bytes for every call with one persona; the last block carries cache_control. */
  readonly system: readonly TextBlock[];
  /** Everything that differs between calls: date, facts, notes, question. */
  readonly messages: readonly Message[];
  /** The system blocks in few words, for a model whose window does not hold them; left out: there are none. */
  readonly shortSystem?: readonly TextBlock[];
  /** JSON Schema of the answer, sent where the server is known to keep to one; left out: free text. */
  readonly answerSchema?: Readonly<Record<string, unknown>>;
  /** Notes stand in it: fewer of them make it shorter. */
  readonly hasNotes?: boolean;
};

/** The text of a message, whatever its form. */
export const textOf = ({ content }: Message): string =>
  typeof content === "string" ? content : content.map(({ text }) => text).join("");
