import { readFile } from "node:fs/promises";

/** The published JSON Schemas, which stand beside the persona. */
export const schemaNames = ["envelope", "account", "persona", "journal"] as const;
export type SchemaName = (typeof schemaNames)[number];

/** The program's parts stand in a folder beside it. */
export const loadSchema = async (name: SchemaName): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../persona/${name}.schema.json`, import.meta.url), "utf8"));
