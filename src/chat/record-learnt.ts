import { appendRecord } from "../adapters/journal/append-record.ts";
import { journalPath } from "../adapters/journal/journal-path.ts";
import { Secret } from "../adapters/keys/secret.ts";
import { caseFields } from "../output/envelope.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { openNotices } from "../run/open-notices.ts";
import type { Session } from "./session.ts";

/**
 * Writes what was learnt after the last answer, or before there was one, so that `--continue` knows it: also
 * when the terminal was closed. A journal that cannot be written is no reason to fail at the end.
 */
export async function recordLearnt({
  ledger,
  recorded,
  settings,
  briefing,
  context,
  persona,
  current,
  turns,
  options,
}: Session): Promise<void> {
  const path = journalPath(settings.places);
  if (!settings.journal || path === null || briefing === null || ledger.said <= recorded) return;
  const { facts, as_of } = caseFields(briefing);
  if (facts.length === 0) return;
  const answered = turns.at(-1)?.question === current?.text;
  const record = {
    type: "learnt" as const,
    at: new Date().toISOString(),
    session: context.sessionId(),
    turn: ledger.turns,
    as_of,
    persona: persona.id,
    question: answered ? null : (current?.text ?? null),
    facts,
  };
  try {
    const notices = appendRecord(path, record, Secret.mask);
    await sayJournal(await openNotices(context.io, options))({ notices });
  } catch {
    return;
  }
}
