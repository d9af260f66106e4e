import type { Places } from "../files/places.ts";
import { loadEmbedded, loadPartners } from "./embedded.ts";
import { personaFiles } from "./persona-files.ts";

/** The ids by which personas are found: the shipped ones, the project's and the user's. */
export const listPersonas = (places: Pick<Places, "project" | "user">): string[] => [
  ...new Set([
    loadEmbedded().persona.id,
    ...loadPartners().map(({ persona }) => persona.id),
    ...personaFiles(places).map(({ id }) => id),
  ]),
];
