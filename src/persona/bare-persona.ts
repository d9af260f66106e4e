import type { Persona } from "./persona.ts";

/** A persona as a person would write it: without the empty lists, groups and nulls that stand for what is not there. */
export const barePersona = (persona: Persona): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(persona).flatMap(([key, value]) => {
      // What belongs to other programs passes through as it is.
      const bare = key === "front_matter" ? value : bareValue(value);
      return bare === undefined ? [] : [[key, bare]];
    }),
  );

function bareValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => bareValue(one));
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const bare = bareValue(inner);
    return bare === undefined ? [] : [[key, bare] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
