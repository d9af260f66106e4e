import type { Done, Head, Learnt, OutcomeNote, Step } from "./record-schema.ts";

/** A consultation, of which only what is asked for is parsed. Good until the next line is read. */
export type ConsultationLine = {
  readonly type: "consultation";
  readonly head: Head;
  readonly steps: () => readonly Step[];
  /** The whole line as text. */
  readonly json: () => string;
};

export type JournalLine =
  | ConsultationLine
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "outcome"; readonly outcome: OutcomeNote }
  | { readonly type: "learnt"; readonly learnt: Learnt }
  /** Of this version, but of a type this program does not know. */
  | { readonly type: "other" };
