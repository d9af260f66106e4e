import { type LoadedPersona, loadPersona } from "../adapters/definitions/load-persona.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import { loadReader } from "../adapters/definitions/load-reader.ts";
import type { Practice } from "../practice/practice.ts";
import type { Reader } from "../reader/reader.ts";
import type { Settings } from "../settings/settings.ts";

/** Who answers, by which practice, and who reads the texts. */
export type Definitions = LoadedPersona & { readonly practice: Practice; readonly reader: Reader };

/** Loads practice and persona. Throws a Failure for one that is not there or has mistakes. */
export async function loadDefinitions(
  { places, persona }: Pick<Settings, "places" | "persona">,
  signal: AbortSignal,
): Promise<Definitions> {
  const practice = await loadPractice(places);
  const reader = await loadReader(places);
  return { practice, reader, ...(await loadPersona(persona, places, signal)) };
}
