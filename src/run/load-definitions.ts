import { type LoadedPersona, loadPersona } from "../adapters/definitions/load-persona.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import type { Practice } from "../practice/practice.ts";
import type { Settings } from "../settings/settings.ts";

/** Who answers, and by which practice. */
export type Definitions = LoadedPersona & { readonly practice: Practice };

/** Loads practice and persona. Throws a Failure for one that is not there or has mistakes. */
export async function loadDefinitions(
  { places, persona }: Pick<Settings, "places" | "persona">,
  signal: AbortSignal,
): Promise<Definitions> {
  const practice = await loadPractice(places);
  return { practice, ...(await loadPersona(persona, places, signal)) };
}
