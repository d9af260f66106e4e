import { loadPartners } from "../../adapters/definitions/embedded.ts";
import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { personaFiles } from "../../adapters/definitions/persona-files.ts";
import type { Places } from "../../adapters/files/places.ts";
import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import type { PartnerRules, Practice } from "../../practice/practice.ts";

/** A partner that can be consulted. */
export type KnownPartner = {
  readonly persona: Persona;
  readonly hash: string;
  /** What he holds by rule; null for a persona of the user's own, whom only a model can speak for. */
  readonly rules: PartnerRules | null;
  /** How definitions and rules of authority name him. */
  readonly called: readonly string[];
};

/** The partners a definition names, as far as there are rules for them. */
export const partnersWithRules = ({ collaboration }: Persona, { partners }: Practice): KnownPartner[] =>
  loadPartners().flatMap(({ persona, hash }): KnownPartner[] => {
    const rules = partners.partners.find(({ id }) => id === persona.id);
    const isNamed = collaboration.partners.some(({ name }) => name === persona.role);
    return rules === undefined || !isNamed ? [] : [{ persona, hash, rules, called: rules.called }];
  });

/**
 * Those of them that stand in the folders of project or user, and whose role the definition names. A file with mistakes is
 * nobody's partner: whoever names it is told.
 */
export async function partnersOfOwn(
  { collaboration }: Persona,
  places: Places,
  signal: AbortSignal,
): Promise<KnownPartner[]> {
  const found: KnownPartner[] = [];
  for (const { path } of personaFiles(places)) {
    const loaded = await loadPersona(path, places, signal).catch((error: unknown) => {
      if (error instanceof Failure && !signal.aborted) return null;
      throw error;
    });
    if (loaded === null) continue;
    const { persona, identity } = loaded;
    if (collaboration.partners.some(({ name }) => name.toLowerCase() === persona.role.toLowerCase()))
      found.push({ persona, hash: identity.hash, rules: null, called: [persona.role] });
  }
  return found;
}

/** The partner of this name, by id or role. Throws a usage Failure for a name that is no partner's. */
export function namedPartner(name: string, known: readonly KnownPartner[]): KnownPartner {
  const lower = name.toLowerCase();
  const found = known.find(
    ({ persona, called }) => persona.id === lower || called.some((one) => one.toLowerCase() === lower),
  );
  if (found !== undefined) return found;
  const ids = known.map(({ persona }) => persona.id);
  const meant = nearest(lower, ids);
  throw new Failure("usage", {
    code: "usage.partner_unknown",
    message: `"${oneSafeLine(name, 60)}" is no partner of this persona.`,
    hint:
      ids.length === 0
        ? "Its definition names no partner that is known."
        : `${meant === null ? "" : `Did you mean ${meant}? `}Its partners: ${ids.join(", ")}.`,
  });
}
