import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Consulted } from "../../journal/join-lines.ts";
import { consultations, type JournalRun } from "./journal-run.ts";

/** A consultation with its whole line, which stays valid after the journal is read on. */
export type Found = Consulted & { readonly id: string; readonly json: string };

const idLength = 10;
const listed = 5;

/**
 * The consultation with this id, or with the only id that begins so, or the newest ("last"). Throws a usage
 * Failure when there is none or several begin so.
 */
export function findConsultation(written: string, run: JournalRun): Found {
  const wanted = written.toLowerCase();
  const seen: string[] = [];
  let found: Found | null = null;
  const begins: string[] = [];
  for (const consulted of consultations(run)) {
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
  const steps = consulted.line.steps();
  const json = consulted.line.json();
  const { head } = consulted.line;
  return {
    ...consulted,
    id: head.id,
    json,
    line: { type: "consultation", head, steps: () => steps, json: () => json },
  };
};
