import { allFacts } from "../../case/case.ts";
import { factLine } from "../../facts/fact-line.ts";
import { factValue } from "../../facts/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { dropFact } from "../../session/grow-ledger.ts";
import { type Session, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";
import { understand } from "../understand.ts";

const longest = 400;

export const facts: SlashCommand = {
  args: "[drop F3]",
  help: "what is known, with its sources; drop takes a wrong fact out",
  takesPath: false,
  // What is computed from facts cannot be dropped by itself.
  values: (argument, { briefing }) =>
    argument.startsWith("drop ")
      ? (briefing === null ? [] : allFacts(briefing.case)).flatMap(({ id, from }) =>
          from === undefined ? [`drop ${id}`] : [],
        )
      : ["drop "],
  run: async (args, session) => {
    if (args === "") await show(session);
    else await drop(args, session);
    return "next";
  },
};

async function show(session: Session): Promise<void> {
  const theCase = session.briefing?.case;
  const known = theCase === undefined ? [] : allFacts(theCase);
  const several = (theCase?.accounts.length ?? 0) > 1;
  const lines = [
    ...known.map(
      (fact) => `${factLine(fact)}${several && fact.account !== null ? ` [${fact.account}]` : ""}`,
    ),
    ...(theCase?.conflicts ?? []).map(
      ({ key, facts: ids, why }) => `In doubt: ${key}: ${ids.join(", ")} disagree; ${why}.`,
    ),
    ...(theCase?.corrections ?? []).map(
      ({ key, was, by }) =>
        `Corrected: ${key} was ${factValue(was)} (${was.source})${by === null ? "" : `; now ${by}`}.`,
    ),
  ];
  await say(
    session,
    lines.length === 0
      ? "Nothing is known yet.\n"
      : lines.map((line) => `${oneSafeLine(line, longest)}\n`).join(""),
  );
}

async function drop(args: string, session: Session): Promise<void> {
  const id = /^drop\s+(F\d{1,6})$/i.exec(args)?.[1]?.toUpperCase();
  const fact =
    session.briefing === null || id === undefined
      ? undefined
      : allFacts(session.briefing.case).find((one) => one.id === id);
  if (fact === undefined) return say(session, "Name a fact of the list: /facts drop F3\n");
  if (fact.from !== undefined)
    return say(session, `${fact.id} is computed from ${fact.from.join(" and ")}; drop one of these.\n`);
  session.ledger = dropFact(session.ledger, fact);
  await say(session, `${fact.id} is out: ${oneSafeLine(`${fact.key} ${factValue(fact)}`, longest)}\n`);
  await understand(session);
}
