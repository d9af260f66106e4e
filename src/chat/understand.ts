import { allFacts } from "../case/case.ts";
import type { Briefing } from "../consultation/brief.ts";
import { factIdentity } from "../facts/fact-ids.ts";
import { factValue } from "../facts/fact-value.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { notReadLines, understoodLines } from "../output/understood.ts";
import { briefTurn } from "../session/brief-turn.ts";
import { describeChanges } from "../session/describe-changes.ts";
import { rememberFacts } from "../session/grow-ledger.ts";
import { note, type Session } from "./session.ts";

/**
 * Builds the case anew from the ledger and the question at hand, and says what is understood and what has changed;
 * with `confirmed` only what has changed, because the facts were shown and agreed to a moment ago.
 */
export async function understand(session: Session, { confirmed = false } = {}): Promise<Briefing> {
  const { ledger, current, past, practice, asOf } = session;
  const before = session.briefing;
  const after = await briefTurn({
    reader: session.reader,
    persona: session.persona,
    practice,
    asOf,
    question: current?.text ?? "",
    said: current?.said ?? ledger.said + 1,
    since: current?.since ?? 0,
    about: current?.about ?? null,
    ledger,
    past,
  });
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
