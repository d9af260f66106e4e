import { writeYaml } from "../../finding/write-yaml.ts";

/** Fields between two rules, without a last line break. */
export const stringifyFrontMatter = (fields: Readonly<Record<string, unknown>>): string =>
  `---\n${Object.keys(fields).length === 0 ? "" : writeYaml(fields)}---`;
