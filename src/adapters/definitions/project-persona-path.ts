import { resolve } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { isWithin } from "../files/is-within.ts";
import { isPersonaFile } from "./load-persona.ts";

/**
 * A persona as a project's config names it: an id as it is, a file as its path in the project's folder, and only there.
 * Throws a data Failure for a path that leads out of it.
 */
export function projectPersonaPath(named: string, project: string): string {
  if (!isPersonaFile(named)) return named;
  const path = resolve(project, named);
  if (isWithin(path, project)) return path;
  throw new Failure("data", {
    code: "data.outside_project",
    message: `The project's config names a persona outside of its folder: ${oneSafeLine(named, 120)}; it is not read.`,
    hint: "Keep it in the personas folder beside that config, or name it yourself with --persona.",
  });
}
