import { existsSync } from "node:fs";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { configPath } from "./load-config.ts";
import { readProjectFile } from "./read-project-file.ts";

const maxBytes = 1_048_576;

export type WrittenConfig = {
  readonly from: "project" | "user";
  readonly file: string;
  /** The value at a path and its line; null where the file does not say it. */
  readonly at: (path: readonly string[]) => { readonly value: unknown; readonly line: number } | null;
};

/** The configs that are there, the project's first, with the line of each value. Mistakes were reported before. */
export async function readWrittenConfigs({ project, user }: Places): Promise<readonly WrittenConfig[]> {
  const written = await Promise.all([
    read("project", project, (path) => readProjectFile(path, project ?? "", maxBytes)),
    read("user", user, (path) => readFileBytes(path, maxBytes)),
  ]);
  return written.flatMap((config) => config ?? []);
}

async function read(
  from: WrittenConfig["from"],
  folder: string | null,
  bytesOf: (path: string) => Promise<Uint8Array>,
): Promise<WrittenConfig | null> {
  const file = configPath(folder);
  if (file === null || !existsSync(file)) return null;
  const { readYaml } = await import("#lazy/yaml");
  const tree = readYaml(file, await bytesOf(file));
  if (!tree.ok) return null;
  const { value, placeOf } = tree.value;
  return {
    from,
    file,
    at: (path) => {
      const found = path.reduce<unknown>(
        (node, step) =>
          typeof node === "object" && node !== null && Object.hasOwn(node, step)
            ? (node as Record<string, unknown>)[step]
            : undefined,
        value,
      );
      return found === undefined ? null : { value: found, line: placeOf(path, "key").line };
    },
  };
}
