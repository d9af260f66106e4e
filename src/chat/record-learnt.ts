import { appendLine } from "../adapters/journal/append-line.ts";
import { journalPath } from "../adapters/journal/journal-path.ts";
import { Secret } from "../adapters/keys/secret.ts";
import { formatLine } from "../journal/format-line.ts";
import { caseFields } from "../output/envelope.ts";
import type { Session } from "./session.ts";

/**
 * Writes what was learnt after the last answer, or before there was one, so that `--continue` knows it: also when the
 * terminal was closed. A journal that cannot be written is no reason to fail at the end.
 */
export function recordLearnt({
  ledger,
  recorded,
  settings,
  briefing,
  context,
  persona,
  current,
  turns,
}: Session): void {
  const path = journalPath(settings.places);
  if (!settings.journal || path === null || briefing === null || ledger.said <= recorded) return;
  const { facts, as_of } = caseFields(briefing);
  if (facts.length === 0) return;
  const answered = turns.at(-1)?.question === current?.text;
  const line = formatLine(
    {
      type: "learnt",
      at: new Date().toISOString(),
      session: context.sessionId(),
      turn: ledger.turns,
      as_of,
      persona: persona.id,
      question: answered ? null : (current?.text ?? null),
      facts,
    },
    Secret.mask,
  );
  try {
    appendLine(path, line);
  } catch {
    return;
  }
}
