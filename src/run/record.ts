import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { appendRecord } from "../adapters/journal/append-record.ts";
import { newId } from "../adapters/journal/new-id.ts";
import { Secret } from "../adapters/keys/secret.ts";
import { allFacts } from "../case/case.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { FrameLines } from "../frame/frame.ts";
import { buildConsultation } from "../journal/build-consultation.ts";
import type { JournalNotice } from "../journal/journal-notice.ts";
import type { Entry } from "../journal/record-schema.ts";
import { storedGrounds } from "../journal/stored-grounds.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import type { Settings } from "../settings/settings.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Prepared } from "./prepare.ts";

export type RecordRequest = {
  readonly options: Pick<ConsultOptions, "account" | "accounts" | "strict">;
  readonly settings: Pick<Settings, "places">;
  readonly prepared: Pick<Prepared, "briefing" | "who">;
  readonly result: ConsultationResult;
  /** What the JSON of this result is. */
  readonly envelope: Envelope;
  readonly frame: FrameLines;
  readonly grounds: Grounds;
  /** 1 for a single question; counts up in a session. */
  readonly turn: number;
};

/** Where a consultation was recorded, or why it was not; this part of the envelope. */
export type Recorded = NonNullable<Envelope["journal"]>;

/** The journal's path; null when there is no folder for it. */
export const journalPath = ({ data }: Settings["places"]): string | null =>
  data === null ? null : join(data, "journal.jsonl");

export type RecordResult = {
  /** Null when there was nothing to record: nobody was asked. */
  readonly recorded: Recorded | null;
  /** What has to be said of the journal. */
  readonly notices: readonly JournalNotice[];
};

/**
 * Appends a consultation to the journal. Never throws: whatever goes wrong (full disk, read-only folder, newer file),
 * the answer stands, and the result says what happened.
 */
export function recordConsultation(request: RecordRequest): RecordResult {
  const { result, settings } = request;
  if (result.body === null && result.answeredBy.kind === "playbook") return { recorded: null, notices: [] };
  const path = journalPath(settings.places);
  const failed = (error: string): RecordResult => ({
    recorded: { id: null, path, error },
    notices: [],
  });
  if (path === null) return failed("neither HOME nor XDG_DATA_HOME names a folder for the journal");
  const id = newId();
  try {
    const notices = appendRecord(path, consultationOf(id, request), Secret.mask);
    return { recorded: { id, path, error: null }, notices };
  } catch (error) {
    return failed(sayWhy(error) ?? `this is a bug in the program: ${oneSafeLine(String(error), 200)}`);
  }
}

const reasons: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the folder is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "its folder cannot be made",
  EISDIR: "journal.jsonl is a folder",
  ENOTDIR: "a part of its path is no folder",
  EFBIG: "the file has reached its largest size",
};

/** Why the journal cannot be written or read, as a part of a sentence; null for an error that is a bug. */
export function sayWhy(error: unknown): string | null {
  if (error instanceof Failure) return `${error.details.message} ${error.details.hint ?? ""}`.trim();
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) return null;
  return reasons[code] ?? oneSafeLine(code, 40);
}

function consultationOf(id: string, { result, envelope, turn, ...request }: RecordRequest) {
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
    entry: entryOf({ result, envelope, ...request }),
  });
}

function entryOf({
  result,
  envelope,
  options,
  prepared,
  frame,
  grounds,
}: Omit<RecordRequest, "turn" | "settings">): Entry {
  const { briefing, shown, body, verification } = result;
  const { assessment, other_assessments: others } = envelope;
  return {
    program: version,
    persona: prepared.who,
    prompt_sha256: sha256(JSON.stringify(briefing.prompt)),
    question: briefing.case.question,
    sources: sourcesOf(briefing.case, options),
    facts: envelope.facts,
    conflicts: envelope.conflicts,
    assessments: assessment === null ? others : [assessment, ...others],
    key_questions: envelope.key_questions,
    answered_by: envelope.answered_by,
    frame: { begin: frame.begin, end: frame.end },
    shown,
    ...(body === null || body === shown ? {} : { body }),
    stop_reason: envelope.stop_reason,
    ...(result.appendedFrom === null ? {} : { appended_from: result.appendedFrom }),
    elements: verification.elements.map(({ name }) => name),
    verification: { ok: verification.ok, findings: verification.findings.map((finding) => ({ ...finding })) },
    grounds: storedGrounds(grounds, verification),
    strict: options.strict,
    usage: envelope.usage,
    duration_ms: envelope.duration_ms,
    exit_code: outcomes[result.outcome].exitCode,
    error: envelope.error,
  };
}

function sourcesOf(
  of: ConsultationResult["briefing"]["case"],
  { account, accounts }: RecordRequest["options"],
): Entry["sources"] {
  const texts = [{ source: "question", text: of.question }, ...of.notes];
  return [
    ...texts.map(({ source, text }) => hashed(source, Buffer.from(text))),
    ...(account === null ? [] : [accountSource(account, accounts, of)]),
  ];
}

/** A record's own file is hashed whole; of a table, which may be huge, or of a pipe, the facts that were read from it. */
function accountSource(
  account: string,
  accounts: string | null,
  of: ConsultationResult["briefing"]["case"],
): Entry["sources"][number] {
  if (accounts === null && statSync(account, { throwIfNoEntry: false })?.isFile())
    return hashed(account, readFileSync(account));
  const file = accounts ?? account;
  const facts = allFacts(of).filter(({ source }) => source.startsWith(`${file}:`));
  return hashed(accounts === null ? account : `${accounts}: ${account}`, Buffer.from(JSON.stringify(facts)));
}

const hashed = (name: string, bytes: Buffer) => ({ name, sha256: sha256(bytes), bytes: bytes.length });

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
