/** Loaded when accounts are written in YAML: its parser. */
export { readYaml } from "../finding/read-yaml.ts";
