import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Places } from "../files/places.ts";
import { loadEmbedded } from "./embedded.ts";

/** The ids by which personas are found: the project's, the user's and the shipped one. */
export function listPersonas({ project, user }: Pick<Places, "project" | "user">): string[] {
  const own = [project, user].flatMap((folder) => {
    const personas = folder === null ? null : join(folder, "personas");
    return personas === null || !existsSync(personas)
      ? []
      : readdirSync(personas)
          .filter((name) => name.endsWith(".yaml"))
          .map((name) => basename(name, ".yaml"));
  });
  return [...new Set([loadEmbedded().persona.id, ...own])];
}
