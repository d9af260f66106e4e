import type { Override } from "../config/override.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

const longest = 600;

/** What a project's folder changes, as one line for stderr; "" when it changes nothing. */
export function sayOverrides(overrides: readonly Override[], project: string | null): string {
  if (overrides.length === 0 || project === null) return "";
  const parts = overrides.map(({ file, what }) => `${file.replace(`${project}/`, "")}: ${what}`);
  return `${oneSafeLine(`The project's ${project} changes this run: ${parts.join("; ")}`, longest)}\n`;
}
