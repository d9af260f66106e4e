import type { Persona } from "./persona.ts";

/** Which persona it is, as JSON and the journal name it. */
export type PersonaIdentity = {
  readonly id: string;
  /** Given and family name, or the role. */
  readonly name: string;
  /** First digits of the hash of its content. */
  readonly hash: string;
};

/** Given and family name, as far as the definition has them; else the role. */
export const fullName = ({ name, role }: Pick<Persona, "name" | "role">): string =>
  name === undefined ? role : [name.given, name.family].filter((part) => part !== undefined).join(" ");

/** How the persona is called; without a name by the role. */
export const givenName = ({ name, role }: Pick<Persona, "name" | "role">): string => name?.given ?? role;

export const identityOf = (persona: Persona, hash: string): PersonaIdentity => ({
  id: persona.id,
  name: fullName(persona),
  hash,
});
