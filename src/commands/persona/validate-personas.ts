import { tryDefinition } from "../../adapters/definitions/parse-definition.ts";
import { readFileBytes } from "../../adapters/files/read-file.ts";
import { outcomes } from "../../failure/failure.ts";
import { maxTextBytes } from "../../finding/read-text.ts";
import { renderFinding } from "../../finding/render-finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PersonaRun } from "./persona-run.ts";

/** `persona validate <files…>`: every finding of every file on stdout; exit 3 when a file has a mistake. */
export async function validatePersonas({ options, io, signal }: PersonaRun): Promise<number> {
  const files = [];
  for (const file of options.words) {
    const parsed = await tryDefinition(file, await readFileBytes(file, maxTextBytes, signal));
    files.push({
      file,
      ok: parsed.ok,
      persona: parsed.ok ? parsed.value.persona.id : null,
      findings: parsed.ok ? [] : parsed.findings,
      notes: parsed.ok ? parsed.value.notes : [],
    });
  }
  const ok = files.every((one) => one.ok);
  if (options.json) await io.stdout.write(`${JSON.stringify({ ok, files })}\n`);
  else
    for (const { file, persona, findings, notes } of files) {
      const all = [...findings, ...notes].map((finding) => `${renderFinding(finding)}\n`);
      const good =
        persona === null ? "" : `${oneSafeLine(file, 200)}: ${oneSafeLine(persona, 80)} is valid\n`;
      await io.stdout.write(`${all.join("")}${good}`);
    }
  return outcomes[ok ? "success" : "data"].exitCode;
}
