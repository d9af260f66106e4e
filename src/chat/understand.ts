import { createPause } from "../adapters/process/create-pause.ts";
import { allFacts } from "../case/case.ts";
import { readingModel } from "../consultant/choose-reader.ts";
import type { SideCall } from "../consultant/side-call.ts";
import type { Briefing } from "../consultation/brief.ts";
import { factIdentity } from "../facts/fact-ids.ts";
import { factValue } from "../facts/fact-value.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { notReadLines, understoodLines } from "../output/understood.ts";
import { readWithModel } from "../run/reading/read-with-model.ts";
import { turnInput } from "../session/brief-turn.ts";
import { describeChanges } from "../session/describe-changes.ts";
import { rememberFacts } from "../session/grow-ledger.ts";
import { note, type Session } from "./session.ts";

/**
 * Builds the case anew from the ledger and the question at hand, and says what is understood and what has changed;
 * with `confirmed` only what has changed, because the facts were shown and agreed to a moment ago.
 */
export async function understand(session: Session, { confirmed = false } = {}): Promise<Briefing> {
  const before = session.briefing;
  const after = await briefAnew(session);
  const { ledger, current } = session;
  session.briefing = after;
  session.ledger = rememberFacts(ledger, after.case);
  if (current !== null)
    session.current = { ...current, about: current.about ?? after.case.accounts[0]?.name ?? null };
  await note(
    session,
    before === null
      ? understoodLines(after, { withOpen: false })
      : changeLines(before, after, confirmed) || nothingRead(after, current?.text ?? "", confirmed),
  );
  return after;
}

/** What takes longer than an answer may, or is interrupted, is given up; the session goes on. */
async function briefAnew(session: Session): Promise<Briefing> {
  const { reader, prove, persona, practice, asOf, ledger, current, past, signals, settings } = session;
  const { io, debug } = session.context;
  const interruption = signals.begin(settings.timeoutMs);
  const input = turnInput({
    reader,
    persona,
    practice,
    asOf,
    question: current?.text ?? "",
    said: current?.said ?? ledger.said + 1,
    since: current?.since ?? 0,
    about: current?.about ?? null,
    ledger,
    past,
    pause: createPause(interruption.signal),
  });
  try {
    const { briefing, call } = await readWithModel(input, {
      ...{ prove, settings, io, interruption, debug, memory: session.readings },
      notices: { warn: (text) => note(session, text) },
      model: readingModel(settings.choice, settings.reader),
      answeredBy: settings.choice.kind === "model" ? settings.choice.model : null,
    });
    if (call !== null) session.reading = joined(session.reading, call);
    return briefing;
  } finally {
    interruption.release();
  }
}

/** Calls of one model as one; what another read before an answer is rare and counts as this one's. */
const joined = (before: SideCall | null, call: SideCall): SideCall => ({
  ...call,
  usages: [...(before?.usages ?? []), ...call.usages],
});

/** A message that tells something and yields no fact is said to have yielded none. A question need not tell anything. */
function nothingRead({ case: theCase }: Briefing, text: string, confirmed: boolean): string {
  if (
    confirmed ||
    text === "" ||
    text.includes("?") ||
    /^(?:what|how|why|who|when|where|which|thanks|thank|ok|okay|yes|no|hi|hello|draft|write|go on)\b/i.test(
      text,
    )
  )
    return "";
  const lines = ["I read no new fact in that; say it another way if it matters.", ...notReadLines(theCase)];
  return lines.map((line) => `${oneSafeLine(line, longest)}\n`).join("");
}

const longest = 400;

/** What is new: facts, corrections, and how the assessment moved. "" when nothing is. */
function changeLines(before: Briefing, after: Briefing, confirmed: boolean): string {
  const known = new Set(allFacts(before.case).map(({ id }) => id));
  const added = allFacts(after.case).filter(({ id, from }) => !known.has(id) && from === undefined);
  const corrected = new Set(before.case.corrections.map(({ was }) => factIdentity(was)));
  const corrections = after.case.corrections.filter(({ was }) => !corrected.has(factIdentity(was)));
  const several = after.accounts.length > 1;
  const was = new Map(before.accounts.map(({ assessment }) => [assessment.account, assessment]));
  const changes = after.accounts.flatMap(({ assessment }) => {
    const { account } = assessment;
    const earlier =
      was.get(account) ??
      (before.accounts.length === 1 && !several ? before.accounts[0]?.assessment : undefined);
    const said = earlier === undefined ? [] : describeChanges(earlier, assessment);
    const prefix = several && account !== null ? `${account}: ` : "";
    return said.length === 0 ? [] : [`Changed: ${prefix}${said.join(", ")}`];
  });
  const lines = [
    ...(added.length === 0 || confirmed
      ? []
      : [
          `Understood: ${added.map((fact) => `${fact.id} ${fact.key} ${factValue(fact)}${several ? ` (${fact.account ?? "no account"})` : ""}`).join("; ")}`,
        ]),
    ...corrections.map(
      ({ key, was, by }) => `Corrected: ${key} was ${factValue(was)}${by === null ? "" : `, now ${by}`}`,
    ),
    ...changes,
  ];
  return lines.map((line) => `${oneSafeLine(line, longest)}\n`).join("");
}
