import { writeYaml } from "../finding/write-yaml.ts";
import { barePersona } from "./bare-persona.ts";
import type { Persona } from "./persona.ts";

/** A persona as the text of its YAML file, a blank line between sections. Reads back as the same persona. */
export const personaYaml = (persona: Persona): string => {
  const sections = Object.entries(barePersona(persona));
  const isShort = (value: unknown): boolean => typeof value !== "object";
  return sections
    .map(([key, value], index) => {
      const before = sections[index - 1]?.[1];
      const gap = index === 0 || (isShort(value) && isShort(before)) ? "" : "\n";
      return `${gap}${writeYaml({ [key]: value })}`;
    })
    .join("");
};
