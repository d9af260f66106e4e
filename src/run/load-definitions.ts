import { applyCalendar } from "../adapters/definitions/apply-calendar.ts";
import { loadEmbedded } from "../adapters/definitions/embedded.ts";
import { type LoadedPersona, loadPersona } from "../adapters/definitions/load-persona.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import { loadReader } from "../adapters/definitions/load-reader.ts";
import { fitPractice } from "../assessment/fit-practice.ts";
import type { Override } from "../config/override.ts";
import type { Practice } from "../practice/practice.ts";
import type { Prover } from "../reader/prover.ts";
import type { Reader } from "../reader/reader.ts";
import type { CaseSettings } from "../settings/settings.ts";

/** Who answers, and by which practice, and who reads the texts. */
export type Definitions = Omit<LoadedPersona, "overrides"> & {
  readonly practice: Practice;
  readonly reader: Reader;
  /** Holds what a model reads against the words it read. */
  readonly prove: Prover;
  /** All that a project changes for this run: settings, practice, persona, words. */
  readonly overrides: readonly Override[];
};

/** Loads practice and persona. Throws a Failure for one that is not there or has mistakes. */
export async function loadDefinitions(
  { places, persona: named, calendar, overrides }: CaseSettings,
  signal: AbortSignal,
): Promise<Definitions> {
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
