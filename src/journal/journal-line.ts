import type { Done, Head, Learnt, OutcomeNote, Step } from "./record-schema.ts";

/** A consultation, of which only what is asked for is parsed. Good until the next line is read. */
export type ConsultationLine = {
  readonly type: "consultation";
  readonly head: Head;
  /** None where the line turns out to be damaged, which is then registered. */
  readonly steps: () => readonly Step[];
  /** The whole line as it stands in the file. */
  readonly text: () => string;
  /** The same parsed; null where it is no JSON, which is then registered as damage. */
  readonly parsed: () => Readonly<Record<string, unknown>> | null;
  /** Registers that the line is no record after all: it counts as damage from now on. */
  readonly spoil: () => void;
};

export type JournalLine =
  | ConsultationLine
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "outcome"; readonly outcome: OutcomeNote }
  | { readonly type: "learnt"; readonly learnt: Learnt }
  /** Of this version, but of a type this program does not know. */
  | { readonly type: "other"; readonly text: () => string };
