import type { Places } from "../adapters/files/places.ts";
import { journalPath } from "../adapters/journal/journal-path.ts";
import { parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { JournalLine } from "../journal/journal-line.ts";
import type { Consultation, Learnt } from "../journal/record-schema.ts";
import type { PastTurn } from "../prompt/conversation.ts";
import { parseStoredFacts } from "../session/parse-stored-facts.ts";
import type { StoredSession } from "../session/stored-session.ts";
import { inSlices } from "../slices/in-slices.ts";
import type { Pause } from "../slices/pause.ts";
import { readRecord } from "./journal/read-record.ts";
import type { SayJournal } from "./journal/say-journal.ts";
import { withJournal } from "./journal/with-journal.ts";

export type PastReading = {
  readonly say: SayJournal;
  /** Asked between lines. */
  readonly pause: Pause;
};

/** Enough for any conversation a prompt could hold; a journal may be very long. */
const mostTurns = 200;

/**
 * The conversation to continue: the newest one for "last", else the one with this id, of a session or a
 * consultation, or with an id that begins so (from four characters). Throws a usage Failure when there is
 * none, and a data Failure for a journal that cannot be read.
 */
export async function findPast(
  wanted: string,
  places: Places,
  { say, pause }: PastReading,
): Promise<StoredSession> {
  const found = await withJournal(journalPath(places), say, ({ lines }) =>
    collect(inSlices(lines(), pause), wanted),
  );
  if (found === null) throw nothingToResume(wanted);
  return found;
}

async function collect(lines: AsyncIterable<JournalLine>, wanted: string): Promise<StoredSession> {
  let session: string | null = null;
  let learnt: Learnt | null = null;
  const consultations: Consultation[] = [];
  for await (const line of lines) {
    const lineSession =
      line.type === "learnt" ? line.learnt.session : line.type === "consultation" ? line.head.session : null;
    if (lineSession === null) continue;
    const id = line.type === "consultation" ? line.head.id : "";
    if (session === null && isWanted(wanted, lineSession, id)) session = lineSession;
    if (lineSession !== session) continue;
    if (line.type === "learnt" && consultations.length === 0) learnt ??= line.learnt;
    // Of a retried answer the newest counts.
    if (line.type === "consultation" && line.head.turn !== consultations.at(-1)?.turn) {
      const consultation = readRecord(line);
      if (consultation !== null) consultations.push(consultation);
    }
    if (consultations.length === mostTurns || (line.type === "consultation" && line.head.turn === 1)) break;
  }
  if (session === null) throw nothingToResume(wanted);
  return storedSession(session, learnt, consultations);
}

const isWanted = (wanted: string, session: string, id: string): boolean =>
  wanted === "last" ||
  (wanted.length >= 4 && (session.startsWith(wanted.toLowerCase()) || id.startsWith(wanted.toLowerCase())));

/** `consultations` has the newest first. */
function storedSession(
  session: string,
  learnt: Learnt | null,
  consultations: readonly Consultation[],
): StoredSession {
  const [newest] = consultations;
  const asOf = parseCalendarDate(learnt?.as_of ?? newest?.as_of ?? "");
  if (asOf === null) throw nothingToResume(session);
  return {
    session,
    persona: learnt?.persona ?? newest?.persona ?? "",
    turns: Math.max(learnt?.turn ?? 0, newest?.turn ?? 0),
    asOf,
    facts: parseStoredFacts(learnt?.facts ?? newest?.entry.facts ?? []),
    past: consultations.toReversed().map(pastTurn),
    unanswered: learnt?.question ?? null,
  };
}

const pastTurn = ({ accounts, steps, entry }: Consultation): PastTurn => ({
  question: entry.question,
  conclusions: accounts.map(({ name, score, band, route }) =>
    [
      ...(name === null ? [] : [name]),
      `health ${score === null ? "unknown" : `${Math.round(score)} ${band ?? "provisional"}`}`,
      `route ${route}`,
    ].join("; "),
  ),
  actions: steps.map(({ what, owner, due }) =>
    [what, ...(owner === null ? [] : [`Owner: ${owner}`]), ...(due === null ? [] : [`by ${due}`])].join(", "),
  ),
  answer: entry.shown,
});

const nothingToResume = (wanted: string): Failure =>
  new Failure("usage", {
    code: "usage.nothing_to_resume",
    message:
      wanted === "last"
        ? "There is no earlier consultation to continue."
        : `There is no consultation or session "${oneSafeLine(wanted, 60)}" in the journal.`,
    hint: "consult-customer journal list shows what was recorded; with --no-journal nothing is.",
  });
