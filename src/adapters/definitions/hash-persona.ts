import { createHash } from "node:crypto";
import type { Persona } from "../../persona/persona.ts";

/**
 * First twelve hexadecimal digits of the SHA-256 of a persona's content: the same also when it stands in another file
 * or has other comments.
 */
export const hashPersona = (persona: Persona): string =>
  createHash("sha256").update(JSON.stringify(persona)).digest("hex").slice(0, 12);
