import { readFileSync } from "node:fs";
import { parsePersona } from "../../src/persona/parse-persona.ts";
import type { Persona } from "../../src/persona/persona.ts";

const path = new URL("../../persona/customer-success-manager.yaml", import.meta.url);

/** The text of the persona the package ships. */
export const shippedPersonaText = (): string => readFileSync(path, "utf8");

/** The persona the package ships; throws when it is not valid. */
export function shippedPersona(): Persona {
  const parsed = parsePersona("shipped.yaml", readFileSync(path));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}
