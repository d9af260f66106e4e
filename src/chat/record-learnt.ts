import { appendRecord } from "../adapters/journal/append-record.ts";
import { Secret } from "../adapters/keys/secret.ts";
import type { JournalNotice } from "../journal/journal-notice.ts";
import { caseFields } from "../output/envelope.ts";
import { journalPath } from "../run/record.ts";
import type { Session } from "./session.ts";

/**
 * Writes what was learnt after the last answer, or before there was one, so that `--continue` knows it: also when the
 * terminal was closed. Gives what has to be said of the journal; one that cannot be written is no reason to fail at the end.
 */
export function recordLearnt({
  ledger,
  recorded,
  settings,
  briefing,
  context,
  who,
  current,
  turns,
}: Session): readonly JournalNotice[] {
  const path = journalPath(settings.places);
  if (!settings.journal || path === null || briefing === null || ledger.said <= recorded) return [];
  const { facts, as_of } = caseFields(briefing);
  if (facts.length === 0) return [];
  const answered = turns.at(-1)?.question === current?.text;
  const record = {
    type: "learnt" as const,
    at: new Date().toISOString(),
    session: context.sessionId(),
    turn: ledger.turns,
    as_of,
    persona: who.persona.id,
    question: answered ? null : (current?.text ?? null),
    facts,
  };
  try {
    return appendRecord(path, record, Secret.mask);
  } catch {
    return [];
  }
}
