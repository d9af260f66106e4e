import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/** `--map column=field` as a table; the last "=" divides, for columns may have one. Throws a usage Failure. */
export function parseMappings(written: readonly string[]): Record<string, string> {
  const entries = written.map((text): [string, string] => {
    const at = text.lastIndexOf("=");
    if (at < 1 || at === text.length - 1)
      throw new Failure("usage", {
        code: "usage.map",
        message: `--map does not understand "${oneSafeLine(text, 80)}".`,
        hint: "It takes column=field, like --map Umsatz=account.arr, or column=ignore.",
      });
    return [text.slice(0, at), text.slice(at + 1)];
  });
  return Object.fromEntries(entries);
}
