import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { makeFolder } from "../files/make-folder.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { replaceFile } from "../files/replace-file.ts";
import { dataFailure } from "./data-failure.ts";

const maxBytes = 1_048_577;
const name = "columns.yaml";

export type SavedColumns = {
  /** null where none were saved. */
  readonly file: string | null;
  /** Column → field, or "ignore". */
  readonly columns: Readonly<Record<string, string>>;
};

/**
 * The mappings of columns that were kept, the project's or else the user's. Throws a data Failure for a file with
 * mistakes; the YAML parser is loaded only when there is one.
 */
export async function loadColumns(places: Pick<Places, "project" | "user">): Promise<SavedColumns> {
  const file = filesOf(places).find((path) => existsSync(path));
  if (file === undefined) return { file: null, columns: {} };
  const { columnsSchema, parseFile } = await import("#lazy/files");
  const parsed = parseFile(columnsSchema, file, await readFileBytes(file, maxBytes));
  if (!parsed.ok) throw dataFailure("config", file, parsed.findings);
  return { file, columns: parsed.value.columns };
}

const filesOf = ({ project, user }: Pick<Places, "project" | "user">): string[] =>
  [project, user].flatMap((place) => (place === null ? [] : [join(place, name)]));

/**
 * Keeps mappings for the next time: in the project's folder where there is one, else in the user's. Gives the file.
 * Throws a usage Failure where it cannot be written.
 */
export async function saveColumns(
  places: Pick<Places, "project" | "user">,
  columns: Readonly<Record<string, string>>,
): Promise<string> {
  const [file] = filesOf(places);
  if (file === undefined)
    throw new Failure("usage", {
      code: "usage.unwritable",
      message: "There is no folder to keep the mappings in.",
      hint: "Make one: mkdir .consult-customer",
    });
  const lines = Object.entries(columns).map(([column, field]) => `  ${JSON.stringify(column)}: ${field}\n`);
  makeFolderFor(file);
  await replaceFile(
    file,
    `# Columns of exports as consult-customer health --save-map keeps them: column: field, or ignore.\nschema: 1\ncolumns:\n${lines.join("")}`,
  );
  return file;
}

/** A folder that cannot be made is said by who writes into it. */
function makeFolderFor(file: string): void {
  try {
    makeFolder(dirname(file));
  } catch {
    return;
  }
}
