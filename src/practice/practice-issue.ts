import type { z } from "zod";
import type { PracticeFileName } from "./practice.ts";

/** A zod issue with its file; references across files have code "custom" and params {reference, found, known}. */
export type PracticeIssue = {
  readonly file: PracticeFileName;
  /** Keys and indexes from the root of the file. */
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
  readonly issue: z.core.$ZodIssue | null;
  /** For a reference: what was written, and what may be written. */
  readonly found?: string;
  readonly known?: readonly string[];
};

/** The words of an agent definition that a practice has to bind to measures and rules. */
export type DefinitionToBind = {
  /** "Product Usage" → ["Login frequency", …] */
  readonly healthScoring: Readonly<Record<string, readonly string[]>>;
  readonly redFlags: readonly string[];
  readonly keyQuestions: readonly string[];
  readonly workflows: readonly string[];
};
