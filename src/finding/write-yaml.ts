import { stringify } from "yaml";

/** Plain data as YAML that reads back as the same data; ends with a line break. No aliases, and no type of its own. */
export const writeYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 110, aliasDuplicateObjects: false, version: "1.2" });
