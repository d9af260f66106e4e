import { loadPractice } from "../../adapters/definitions/load-practice.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { writeYaml } from "../../finding/write-yaml.ts";
import { partsByFile } from "../../practice/parts-by-file.ts";
import type { PracticeRun } from "./practice-run.ts";

/** `practice show [part]`: the practice in use, the project's or the user's changes included, as YAML or JSON. */
export async function showPractice({ options, io, places }: PracticeRun): Promise<number> {
  const { practice } = await loadPractice(places);
  const parts = new Map(
    Object.entries(partsByFile(practice)).map(([file, value]) => [file.replace(/\.yaml$/, ""), value]),
  );
  const [asked] = options.words;
  const name = asked?.replace(/\.ya?ml$/, "");
  if (name !== undefined && !parts.has(name)) {
    const meant = nearest(name, [...parts.keys()]);
    throw new Failure("usage", {
      code: "usage.practice_part",
      message: `A practice has no part "${oneSafeLine(name, 60)}".`,
      hint: `${meant === null ? "" : `Did you mean ${meant}? `}Its parts: ${[...parts.keys()].join(", ")}.`,
    });
  }
  const shown = name === undefined ? Object.fromEntries(parts) : parts.get(name);
  await io.stdout.write(options.json ? `${JSON.stringify(shown, null, 2)}\n` : writeYaml(shown));
  return outcomes.success.exitCode;
}
