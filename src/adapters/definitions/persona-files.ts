import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Places } from "../files/places.ts";

export type PersonaFile = {
  /** The name without its ending. */
  readonly id: string;
  readonly path: string;
  readonly origin: "project" | "user";
};

/** A persona's file may have either; YAML counts first. */
const endings = [".yaml", ".md"] as const;

/** Where the persona of an id stands in the `personas` folder of a place; null when it does not. */
export function personaPath(place: string | null, id: string): string | null {
  if (place === null) return null;
  return endings.map((ending) => join(place, "personas", `${id}${ending}`)).find(existsSync) ?? null;
}

/** The personas that stand in the folders of project and user, the project's first. */
export const personaFiles = ({ project, user }: Pick<Places, "project" | "user">): PersonaFile[] =>
  (
    [
      ["project", project],
      ["user", user],
    ] as const
  ).flatMap(([origin, place]) => {
    const folder = place === null ? null : join(place, "personas");
    if (folder === null || !existsSync(folder)) return [];
    const ids = readdirSync(folder).flatMap((name) => {
      const ending = endings.find((one) => name.endsWith(one));
      return ending === undefined ? [] : [name.slice(0, -ending.length)];
    });
    return [...new Set(ids)].toSorted().flatMap((id) => {
      const path = personaPath(place, id);
      return path === null ? [] : [{ id, path, origin }];
    });
  });
