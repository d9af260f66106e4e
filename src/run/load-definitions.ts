import { applyCalendar } from "../adapters/definitions/apply-calendar.ts";
import { loadEmbedded } from "../adapters/definitions/embedded.ts";
import { loadPersona } from "../adapters/definitions/load-persona.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import { loadReader } from "../adapters/definitions/load-reader.ts";
import type { Places } from "../adapters/files/places.ts";
import { fitPractice } from "../assessment/fit-practice.ts";
import type { Override } from "../config/override.ts";
import type { Persona } from "../persona/persona.ts";
import type { PersonaIdentity } from "../persona/persona-identity.ts";
import type { OwnCalendar } from "../practice/own-calendar.ts";
import type { Practice } from "../practice/practice.ts";
import type { Prover } from "../reader/prover.ts";
import type { Reader } from "../reader/reader.ts";

/** Who answers, and by which practice, and who reads the texts. */
export type Definitions = {
  /** @internal */
  readonly persona: Persona;
  readonly identity: PersonaIdentity;
  /** @internal */
  readonly practice: Practice;
  /** @internal */
  readonly reader: Reader;
  /** Holds what a model reads against the words it read. */
  readonly prove: Prover;
  /** All that a project changes for this run: settings, practice, persona, words. */
  readonly overrides: readonly Override[];
};

/** Where definitions come from; what is left out is what ships with the package. */
export type DefinitionSources = {
  /** Folders with `personas/` and `practice/`; the project's wins over the user's. */
  readonly places?: Pick<Places, "project" | "user">;
  /** The id of a persona or its file; null: the shipped one. */
  readonly persona?: string | null;
  /** On whose public holidays, and on which days off, no step falls. */
  readonly calendar?: OwnCalendar;
  /**
   * What settings change already.
   * @internal
   */
  readonly overrides?: readonly Override[];
};

const nowhere = { project: null, user: null };

/** Loads practice and persona. Throws a Failure for one that is not there or has mistakes. */
export async function loadDefinitions(
  sources: DefinitionSources = {},
  signal: AbortSignal | null = null,
): Promise<Definitions> {
  const { places = nowhere, persona: named = null, calendar = {}, overrides = [] } = sources;
  const { practice, overrides: ofPractice } = await loadPractice(places);
  const { persona, identity, overrides: ofPersona } = await loadPersona(named, places, signal);
  const { reader, prove, overrides: ofReading } = await loadReader(places);
  const isShipped = identity.hash === loadEmbedded().personaHash;
  const counted = applyCalendar(practice, calendar);
  return {
    persona,
    identity,
    practice: isShipped ? counted : fitPractice(counted, persona),
    reader,
    prove,
    overrides: [...overrides, ...ofPractice, ...ofPersona, ...ofReading],
  };
}
