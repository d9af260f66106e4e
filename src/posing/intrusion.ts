/** A place in question, notes or records where the text poses as something it is not. */
export type Intrusion = {
  readonly kind: "instruction" | "frame";
  /** "notes.txt line 4", "accounts.csv line 12, Notes", "question". */
  readonly place: string;
};
