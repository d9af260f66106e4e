import { loadPractice } from "../../adapters/definitions/load-practice.ts";
import { readPracticePath } from "../../adapters/definitions/read-practice-path.ts";
import { outcomes } from "../../failure/failure.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { renderFinding } from "../../finding/render-finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PracticeRun } from "./practice-run.ts";

/** `practice validate [folder|file…]`: every finding on stdout; without a path, of the practice in use. Exit 3 for one. */
export async function validatePractice({ options, io, places }: PracticeRun): Promise<number> {
  if (options.words.length === 0) {
    // Throws with all findings.
    await loadPractice(places);
    await io.stdout.write(options.json ? '{"ok":true,"files":[]}\n' : "The practice in use is valid.\n");
    return outcomes.success.exitCode;
  }
  const files: { path: string; ok: boolean; findings: readonly DataFinding[] }[] = [];
  for (const path of options.words) {
    const parsed = await readPracticePath(path);
    files.push({ path, ok: parsed.ok, findings: parsed.ok ? [] : parsed.findings });
  }
  const ok = files.every((one) => one.ok);
  await io.stdout.write(
    options.json
      ? `${JSON.stringify({ ok, files })}\n`
      : files
          .map(({ path, findings }) =>
            findings.length === 0
              ? `${oneSafeLine(path, 200)} is valid\n`
              : findings.map((finding) => `${renderFinding(finding)}\n`).join(""),
          )
          .join(""),
  );
  return outcomes[ok ? "success" : "data"].exitCode;
}
