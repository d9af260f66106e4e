import type { Persona } from "./persona.ts";

/** Which persona it is, as JSON and the journal name it. */
export type PersonaIdentity = {
  readonly id: string;
  /** Given and family name. */
  readonly name: string;
  /** First digits of the hash of its content. */
  readonly hash: string;
};

export const fullName = ({ name: { given, family } }: Persona): string => `${given} ${family}`;

export const identityOf = (persona: Persona, hash: string): PersonaIdentity => ({
  id: persona.id,
  name: fullName(persona),
  hash,
});
