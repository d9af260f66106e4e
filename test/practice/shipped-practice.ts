import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { parsePractice } from "../../src/practice/parse-practice.ts";
import type { Practice } from "../../src/practice/practice.ts";

const folder = new URL("../../persona/practice/", import.meta.url);

const contents: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8"))]),
);

/** The raw contents of persona/practice/*.yaml by file name; a fresh copy each time. */
export const shippedFiles = (): Record<string, unknown> => structuredClone(contents);

/** The practice as it ships. */
export function shippedPractice(): Practice {
  const parsed = parsePractice(shippedFiles());
  if (!parsed.ok)
    throw new Error(
      parsed.issues.map((one) => `${one.file} ${one.path.join(".")}: ${one.message}`).join("\n"),
    );
  return parsed.value;
}
