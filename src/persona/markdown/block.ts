/** From an offset of the source to before another. */
export type Span = { readonly start: number; readonly end: number };

type Common = {
  /** The whole lines of the source it stands on, without the last line break. */
  readonly raw: string;
  readonly span: Span;
};

/** An entry of a list with what stands in it. */
export type Item = Common & { readonly blocks: readonly Block[] };

/** A block of Markdown, told apart as far as a definition needs it. Texts are as written: nothing in a line is decoded. */
export type Block =
  | (Common & { readonly kind: "heading"; readonly level: number; readonly text: string })
  /** `mark` is the sign behind or in place of the number: entries with another one are another list. */
  | (Common & { readonly kind: "list"; readonly mark: string; readonly items: readonly Item[] })
  /** `text` has one line break where the source has one, without indentation. */
  | (Common & { readonly kind: "paragraph"; readonly text: string })
  | (Common & { readonly kind: "code"; readonly value: string })
  | (Common & { readonly kind: "quote"; readonly blocks: readonly Block[] })
  /** A rule or a comment: kept, and nobody needs to be told. */
  | (Common & { readonly kind: "silent" })
  | (Common & { readonly kind: "other" });
