import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Consulted } from "../../journal/join-lines.ts";
import { consultations, type JournalRun } from "./journal-run.ts";

/** A consultation with its whole line, which stays valid after the journal is read on. */
export type Found = Consulted & { readonly id: string };

const idLength = 10;
const listed = 5;

/**
 * The consultation with this id, or with the only id that begins so, or the newest ("last"). Throws a usage
 * Failure when there is none or several begin so.
 */
export async function findConsultation(written: string, run: JournalRun): Promise<Found> {
  const wanted = written.toLowerCase();
  const seen: string[] = [];
  let found: Found | null = null;
  const begins: string[] = [];
  for await (const consulted of consultations(run)) {
    const { id } = consulted.line.head;
    if (wanted === "last" || id === wanted) return kept(consulted);
    seen.push(id);
    if (!id.startsWith(wanted) || wanted.length > idLength) continue;
    begins.push(id);
    found ??= kept(consulted);
  }
  if (found && begins.length === 1) return found;
  const shown = oneSafeLine(written, 40);
  if (begins.length > 1)
    throw new Failure("usage", {
      code: "usage.journal_id_ambiguous",
      message: `${begins.length} consultations begin with "${shown}".`,
      hint: `Write more of it: ${begins.slice(0, listed).join(", ")}${begins.length > listed ? " …" : ""}.`,
    });
  const meant = nearest(wanted, seen);
  throw new Failure("usage", {
    code: "usage.journal_id_unknown",
    message: `There is no consultation "${shown}" in the journal.`,
    hint: meant === null ? "See consult-customer journal list." : `Did you mean ${meant}?`,
  });
}

const kept = (consulted: Consulted): Found => {
  const { line } = consulted;
  const [steps, text, parsed] = [line.steps(), line.text(), line.parsed()];
  return {
    ...consulted,
    id: line.head.id,
    line: {
      type: line.type,
      head: line.head,
      steps: () => steps,
      text: () => text,
      parsed: () => parsed,
      spoil: () => line.spoil(),
    },
  };
};
