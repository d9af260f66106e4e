import type { z } from "zod";
import type { practiceFiles } from "./practice-schema.ts";

type Files = typeof practiceFiles;
type File<Name extends keyof Files> = z.infer<Files[Name]>;

export type PracticeFileName = keyof Files;

/** How she measures and acts: every threshold, rule and play, as parsed from persona/practice/*.yaml. */
export type Practice = {
  readonly indicators: File<"indicators.yaml">;
  readonly health: File<"health.yaml">;
  readonly redFlags: File<"red-flags.yaml">;
  readonly phases: File<"phases.yaml">;
  readonly authority: File<"authority.yaml">;
  readonly plays: File<"plays.yaml">;
  readonly keyQuestions: File<"key-questions.yaml">;
  readonly words: File<"words.yaml">;
  readonly phrases: File<"phrases.yaml">;
  readonly partners: File<"partners.yaml">;
  readonly requests: File<"requests.yaml">;
  readonly replies: File<"replies.yaml">;
  readonly glossary: File<"glossary.yaml">;
  readonly comparisons: File<"comparisons.yaml">;
  readonly deliverables: File<"deliverables.yaml">;
  readonly calendar: File<"calendar.yaml">;
  readonly portfolio: File<"portfolio.yaml">;
};

export type Dimension = Practice["indicators"]["dimensions"][number];
export type Indicator = Dimension["indicators"][number];
export type RedFlagRule = Practice["redFlags"]["flags"][number];
export type CompoundRule = Practice["redFlags"]["compounds"][number];
export type PhaseRule = Practice["phases"]["phases"][number];
export type AuthorityRule = Practice["authority"]["rules"][number];
export type Play = Practice["plays"]["plays"][number];
export type PartnerRules = Practice["partners"]["partners"][number];
export type PlayStep = Play["steps"][number];
export type KeyQuestionRule = Practice["keyQuestions"]["questions"][number];
export type MatterRule = Practice["requests"]["matters"][number];
export type GlossaryTerm = Practice["glossary"]["terms"][number];
export type Strategy = Practice["comparisons"]["strategies"][number];
