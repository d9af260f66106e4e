import { version } from "../../package.json";
import { hashFile } from "../adapters/files/hash-file.ts";
import { sha256 } from "../adapters/files/sha256.ts";
import { allFacts, type Case } from "../case/case.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { outcomes } from "../failure/failure.ts";
import type { FrameLines } from "../frame/frame.ts";
import type { Entry } from "../journal/record-schema.ts";
import { storedGrounds } from "../journal/stored-grounds.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import type { PersonaIdentity } from "../persona/persona-identity.ts";
import type { Grounds } from "../verification/grounds.ts";
import { wasVerified } from "../verification/verification.ts";

export type EntryInput = {
  readonly options: Pick<ConsultOptions, "account" | "accounts" | "strict">;
  readonly identity: PersonaIdentity;
  readonly result: ConsultationResult;
  /** What the JSON of this result is. */
  readonly envelope: Envelope;
  readonly frame: FrameLines;
  /** Null when they were never gathered, because the check was cut off. */
  readonly grounds: Grounds | null;
};

/** What the journal keeps of a consultation, beside the head of its line. */
export function buildEntry({ result, envelope, options, identity, frame, grounds }: EntryInput): Entry {
  const { briefing, shown, body, verification } = result;
  const { assessment, other_assessments: others } = envelope;
  return {
    program: version,
    persona: identity,
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
    grounds: grounds !== null && wasVerified(verification) ? storedGrounds(grounds, verification) : {},
    ...(envelope.partners === undefined ? {} : { partners: envelope.partners.map(partnerEntry) }),
    strict: options.strict,
    usage: envelope.usage,
    duration_ms: envelope.duration_ms,
    exit_code: outcomes[result.outcome].exitCode,
    error: envelope.error,
  };
}

const partnerEntry = ({
  persona,
  result,
  differs,
  answered_by: by,
  usage,
}: NonNullable<Envelope["partners"]>[number]) => ({
  persona,
  by: by?.model ?? by?.kind ?? "playbook",
  // The frame follows from the persona.
  shown: result.split("\n").slice(1, -2).join("\n"),
  differs,
  usage,
});

function sourcesOf(theCase: Case, { account, accounts }: EntryInput["options"]): Entry["sources"] {
  const texts = [{ source: "question", text: theCase.question }, ...theCase.notes];
  return [
    ...texts.map(({ source, text }) => hashText(source, text)),
    ...(account === null ? [] : [accountSource(account, accounts, theCase)]),
  ];
}

/** A record's own file is hashed whole. Of a table, which may be huge, and of a pipe it is the facts that were read. */
function accountSource(account: string, accounts: string | null, theCase: Case): Entry["sources"][number] {
  const whole = accounts === null ? hashFile(account) : null;
  if (whole !== null) return { name: account, ...whole };
  const file = accounts ?? account;
  const facts = allFacts(theCase).filter(({ source }) => source.startsWith(`${file}:`));
  return hashText(accounts === null ? account : `${accounts}: ${account}`, JSON.stringify(facts));
}

const hashText = (name: string, text: string): Entry["sources"][number] => ({
  name,
  sha256: sha256(text),
  bytes: Buffer.byteLength(text),
});
