import { loadEmbedded, loadPartners } from "../../adapters/definitions/embedded.ts";
import { tryDefinition } from "../../adapters/definitions/parse-definition.ts";
import { personaFiles } from "../../adapters/definitions/persona-files.ts";
import { readFileBytes } from "../../adapters/files/read-file.ts";
import { outcomes } from "../../failure/failure.ts";
import { maxTextBytes } from "../../finding/read-text.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { fullName } from "../../persona/persona-identity.ts";
import type { PersonaRun } from "./persona-run.ts";

type Row = {
  readonly id: string;
  readonly role: string | null;
  readonly name: string | null;
  readonly origin: "project" | "user" | "built-in";
  readonly file: string | null;
  /** Answers to `--persona <id>`: the project's before the user's before the built-in one. */
  readonly counts: boolean;
  readonly voice_triggers: readonly string[];
  readonly mistakes: number;
};

/** `persona list`: who can answer, and which of several with one id counts. */
export async function listPersonas({ options, io, places, signal }: PersonaRun): Promise<number> {
  const rows: Row[] = [];
  const seen = new Set<string>();
  const counts = (id: string): boolean => !seen.has(id) && seen.add(id) !== undefined;
  for (const { id, path, origin } of personaFiles(places)) {
    const parsed = await tryDefinition(path, await readFileBytes(path, maxTextBytes, signal));
    const persona = parsed.ok ? parsed.value.persona : null;
    rows.push({
      id,
      role: persona?.role ?? null,
      name: persona === null ? null : fullName(persona),
      origin,
      file: path,
      counts: counts(id),
      voice_triggers: persona?.voice_triggers ?? [],
      mistakes: parsed.ok ? 0 : parsed.findings.length,
    });
  }
  for (const { persona } of [loadEmbedded(), ...loadPartners()])
    rows.push({
      id: persona.id,
      role: persona.role,
      name: fullName(persona),
      origin: "built-in",
      file: null,
      counts: counts(persona.id),
      voice_triggers: persona.voice_triggers,
      mistakes: 0,
    });
  await io.stdout.write(options.json ? `${JSON.stringify(rows)}\n` : table(rows));
  return outcomes.success.exitCode;
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  return rows
    .map((row) => {
      const who =
        row.mistakes > 0
          ? `${row.mistakes} mistake${row.mistakes === 1 ? "" : "s"}; see persona validate`
          : `${row.name}, ${row.role}`;
      const where = row.file === null ? "built in" : `${row.origin}: ${row.file}`;
      const note = row.counts ? "" : "; another of this id counts";
      return `${oneSafeLine(row.id, 64).padEnd(width)}  ${oneSafeLine(who, 120)} (${oneSafeLine(where, 200)}${note})\n`;
    })
    .join("");
}
