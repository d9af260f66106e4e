import type { Work } from "../slices/work.ts";
import type { Said } from "./authority/each-sentence.ts";
import type { Claimed } from "./claims/find-claims.ts";
import type { FoundElement } from "./find-elements.ts";
import type { TracedAnswer } from "./grounding/trace-answer.ts";
import type { Grounds } from "./grounds.ts";
import type { Hit } from "./hit.ts";
import type { Sayings } from "./sayings/compile-sayings.ts";

export { hit } from "./hit.ts";

export type VerifyInput = {
  /** The body as it is shown: cleaned, without the frame. */
  readonly body: string;
  /** What cleaning had to take out of it. */
  readonly frameLines: number;
  readonly controlCharacters: number;
  /** What is wrong with the frame of a text that came with one; a consultation writes its frame itself. */
  readonly frameFaults?: readonly FrameHit[];
  /** The API's stop reason; "end_turn" for the playbook. */
  readonly stopReason: string;
  /** A block of thinking in front of the answer was left out. Default: there was none. */
  readonly thoughtAloud?: boolean;
  /** Names of the response elements, in order. */
  readonly elements: readonly string[];
  /** What the answer may say. */
  readonly grounds: Grounds;
  /** Line, from 1, where a repair was appended behind what had been printed: elements start again there. */
  readonly appendedFrom?: number;
  /** The ways in which answers say things. */
  readonly sayings: Sayings;
  /** Warnings count as errors. */
  readonly strict: boolean;
};

/** What a check looks at: the input, and what several checks need of it. */
export type Subject = VerifyInput & {
  readonly lines: readonly string[];
  /** The sentences of the lines. */
  readonly sentences: readonly Said[];
  readonly found: readonly FoundElement[];
  /** What its sentences say in words, held against facts and sources. */
  readonly claimed: Claimed;
  /** What the answer says, held against its grounds. */
  readonly traced: TracedAnswer;
};

/** A fault that was found when the frame was taken off. */
export type FrameHit = Hit & { readonly code: "frame.missing" | "frame.duplicate" };

/** One check of one code: pure, never throws, in time linear in the body; in pieces where it takes a while. */
export type Check = (subject: Subject) => readonly Hit[] | Work<readonly Hit[]>;

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
