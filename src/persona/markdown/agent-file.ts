import type { Persona } from "../persona.ts";

/** The front matter an agent or skill file needs, for a persona that brings none: its id, and when to use it. */
export const generatedFrontMatter = ({ id, title, role, competencies }: Persona): Record<string, string> => ({
  name: id,
  description: [
    `${title ?? role}.`,
    ...(competencies.primary.length === 0 ? [] : [`Use for: ${competencies.primary.join("; ")}.`]),
  ]
    .join(" ")
    .slice(0, mostDescription),
});

/** Skills allow no more. */
const mostDescription = 1024;
