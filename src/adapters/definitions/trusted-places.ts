import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { isWithin } from "../files/is-within.ts";
import { findPlaces, type Places } from "../files/places.ts";
import type { Io } from "../process/io.ts";
import { loadUserConfig } from "./load-config.ts";

/**
 * The folders the program looks into, once it is sure that the project's may be used. A project decides what counts as a
 * risk and who answers: one that somebody else put there is used only if the user says so, in `trusted_folders` of the
 * own config or in CONSULT_CUSTOMER_TRUST. Throws a data Failure for one that is not trusted.
 */
export async function findTrustedPlaces(io: Pick<Io, "cwd" | "env">): Promise<Places> {
  const places = findPlaces(io);
  const { project } = places;
  const why = project === null ? null : distrust(project);
  if (project === null || why === null) return places;
  const fromEnvironment = (io.env.CONSULT_CUSTOMER_TRUST ?? "").split(delimiter);
  const { trusted_folders: fromConfig = [] } = await loadUserConfig(places);
  if ([...fromEnvironment, ...fromConfig].some((folder) => isTrusted(folder, project))) return places;
  throw new Failure("data", {
    code: "data.untrusted_project",
    message: `The project folder ${oneSafeLine(project, 200)} is not used: ${why}.`,
    hint: `If you trust it, name ${oneSafeLine(dirname(project), 200)} in CONSULT_CUSTOMER_TRUST, or under trusted_folders in your own config.`,
  });
}

/** Why a project's folder is not used unasked, as the rest of a sentence; null when nothing speaks against it. */
function distrust(project: string): string | null {
  const me = process.getuid?.();
  // Windows knows no such owners.
  if (me === undefined) return null;
  const real = realpathSync(project);
  if (!isWithin(real, realpathSync(dirname(project))))
    return "it is a link that leads out of the folder it stands in";
  const foreign = [lstatSync(project), ...ownersOf(real)].find(({ uid }) => uid !== me);
  return foreign === undefined ? null : `it, or a file in it, belongs to another user (${foreign.uid})`;
}

/** The folder and everything in it that may be read. */
function* ownersOf(folder: string): Generator<Stats, void, void> {
  yield statSync(folder);
  for (const path of [
    join(folder, "config.yaml"),
    ...entriesOf(join(folder, "practice")),
    ...entriesOf(join(folder, "personas")),
  ]) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats !== undefined) yield stats;
  }
}

function entriesOf(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return [folder, ...readdirSync(folder).map((name) => join(folder, name))];
}

function isTrusted(written: string, project: string): boolean {
  const folder = written.trim().replace(/^~(?=\/|$)/, homedir());
  if (!folder.startsWith("/")) return false;
  try {
    return isWithin(realpathSync(project), realpathSync(folder)) || isWithin(project, folder);
  } catch {
    return false;
  }
}
