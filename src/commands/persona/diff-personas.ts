import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { listDifferences } from "../../persona/list-differences.ts";
import type { PersonaRun } from "./persona-run.ts";

/** `persona diff <a> <b>`: what two personas say differently, by section. */
export async function diffPersonas({ options, io, places, signal, notices }: PersonaRun): Promise<number> {
  const [first = null, second = null] = options.words;
  const a = await loadPersona(first, places, signal);
  const b = await loadPersona(second, places, signal);
  const differences = listDifferences(a.persona, b.persona);
  if (options.json) await io.stdout.write(`${JSON.stringify(differences)}\n`);
  else
    await io.stdout.write(
      differences.map(({ path, a: of, b: to }) => `${path}\n${line("-", of)}${line("+", to)}`).join(""),
    );
  if (differences.length === 0) await notices.note("They say the same.\n");
  return outcomes.success.exitCode;
}

const line = (sign: string, value: unknown): string =>
  value === null
    ? ""
    : `  ${sign} ${oneSafeLine(typeof value === "string" ? value : JSON.stringify(value), 300)}\n`;
