/** What shows that a name is a person's. */
export type Person = {
  readonly role: string | null;
  readonly ours: boolean;
  readonly sure: boolean;
  /** An initial or a title stands before the name, so that it names a person wherever it stands. */
  readonly named?: boolean;
  readonly whole?: { readonly from: number; readonly to: number };
};
/** Tokens of a cell that may be a name. */
export type Candidate = {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly capital: boolean;
};
