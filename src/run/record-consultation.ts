import type { Places } from "../adapters/files/places.ts";
import type { Syncs } from "../adapters/journal/append-once.ts";
import { appendRecord } from "../adapters/journal/append-record.ts";
import { explainJournalError } from "../adapters/journal/explain-journal-error.ts";
import { journalPath } from "../adapters/journal/journal-path.ts";
import { newId } from "../adapters/journal/new-id.ts";
import { Secret } from "../adapters/keys/secret.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { buildConsultation } from "../journal/build-consultation.ts";
import type { JournalNotice } from "../journal/journal-notice.ts";
import type { WrittenStep } from "../journal/read-step.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import { buildEntry, type EntryInput } from "./build-entry.ts";

export type RecordRequest = EntryInput & {
  readonly places: Places;
  /** 1 for a single question; counts up in a session. */
  readonly turn: number;
  /** The next steps of the answer. */
  readonly steps: readonly WrittenStep[];
  /** "later": whoever records many has them on the disk together, before any is reported. */
  readonly syncs?: Syncs;
};

/** Where a consultation was recorded, or why it was not; this part of the envelope. */
export type Recorded = NonNullable<Envelope["journal"]>;

export type RecordResult = {
  /** Null when there is nothing to record, because no model was asked. */
  readonly recorded: Recorded | null;
  /** What has to be said of the journal. */
  readonly notices: readonly JournalNotice[];
};

/**
 * Appends a consultation to the journal. Never throws: after a full disk, a read-only folder or a newer file
 * the answer stands, and the result says what happened.
 */
export function recordConsultation(request: RecordRequest): RecordResult {
  const { result, places } = request;
  if (result.body === null && result.answeredBy.kind === "playbook") return { recorded: null, notices: [] };
  const path = journalPath(places);
  const failed = (error: string): RecordResult => ({
    recorded: { id: null, path, error },
    notices: [],
  });
  if (path === null) return failed("neither HOME nor XDG_DATA_HOME names a folder for the journal");
  const id = newId();
  try {
    const notices = appendRecord(path, consultationOf(id, request), Secret.mask, request.syncs);
    return { recorded: { id, path, error: null }, notices };
  } catch (error) {
    return failed(
      explainJournalError(error) ?? `this is a bug in the program: ${oneSafeLine(String(error), 200)}`,
    );
  }
}

function consultationOf(id: string, { result, envelope, turn, steps, ...request }: RecordRequest) {
  const { briefing } = result;
  return buildConsultation({
    id,
    at: new Date().toISOString(),
    session: envelope.session_id,
    turn,
    asOf: briefing.case.asOf,
    accounts: briefing.accounts.map(({ assessment }) => ({
      name: assessment.account,
      score: assessment.health.score,
      band: assessment.health.band,
      route: assessment.authority.route,
    })),
    outcome: result.outcome,
    cost_usd: envelope.total_cost_usd,
    steps,
    entry: buildEntry({ result, envelope, ...request }),
  });
}
