import type { Persona } from "../../../persona/persona.ts";

/** Where a partner and the persona that consults him differ; computed, never narrated. */
export type PartnerDifference = {
  readonly kind: "fact" | "date" | "route" | "step";
  /** The step, the matter, or the key of the fact. */
  readonly about: string;
  /** What the partner says. */
  readonly partner: string;
  /** What the persona says. */
  readonly hers: string;
  /** Of a case with several accounts the one it is about. */
  readonly account?: string;
};

/** What a partner holds about a case. */
export type PartnerAnswer = {
  readonly persona: Persona;
  /** Without frame lines. */
  readonly body: string;
  /** The beginning of what he wrote himself; null where rules spoke for him. */
  readonly says: string | null;
  /** Clauses behind "holds that". */
  readonly holds: readonly string[];
  /** Clauses of what both say. */
  readonly agrees: readonly string[];
  readonly differs: readonly PartnerDifference[];
};
