import { readdirSync, readFileSync } from "node:fs";
import { compileSayings, type Sayings } from "../../src/verification/sayings/compile-sayings.ts";
import { parseSayings } from "../../src/verification/sayings/parse-sayings.ts";

const folder = new URL("../../persona/practice/claims/", import.meta.url);
let sayings: Sayings | null = null;

/** The sayings as the build embeds them. */
export function shippedSayings(): Sayings {
  if (sayings !== null) return sayings;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ name, path: name, bytes: readFileSync(new URL(name, folder)) }));
  const parsed = parseSayings(files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  sayings = compileSayings(parsed.value);
  return sayings;
}
