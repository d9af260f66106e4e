import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { milderIn } from "../../src/assessment/milder-in.ts";
import { type BriefInput, brief } from "../../src/consultation/brief.ts";
import { keepCautious } from "../../src/consultation/keep-cautious.ts";
import type { FactKey } from "../../src/facts/fact-catalogue.ts";
import { findPosing } from "../../src/posing/find-posing.ts";
import type { Proposal } from "../../src/reader/proposals/proposal.ts";
import { rememberReadings } from "../../src/reader/remember-readings.ts";
import { day, practice } from "../assessment/account.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { shippedProver, shippedReader } from "../support/shipped-reader.ts";
import { cases } from "../verification/corpus/input-cases.ts";

type Attack = {
  readonly question: string;
  readonly asOf: string;
  readonly note: string;
  readonly lines: string;
};

const folder = new URL("../fixtures/claims/", import.meta.url);
const written = readdirSync(folder)
  .filter((name) => name.endsWith("-attacks.json"))
  .flatMap((name): Attack[] => {
    const { question, as_of, notes, attacks } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    return attacks.map(({ text }: { text: string }) => ({ question, asOf: as_of, note: notes, lines: text }));
  });
const ofCorpus = cases.flatMap(({ situation, expect: expected }): Attack[] => {
  const [note] = situation.notes ?? [];
  if (note === undefined || expected.length === 0) return [];
  const lines = note.text.split("\n");
  return [
    {
      question: situation.question,
      asOf: situation.asOf,
      note: lines.slice(0, 2).join("\n"),
      lines: lines.slice(2).join("\n").trim(),
    },
  ];
});

/** All that an obliging model could make of a planted line: mild facts by its figures and its words. */
function obliging(lines: string): Proposal[] {
  const make = (key: FactKey, value: Proposal["value"], quote: string): Proposal[] =>
    quote.trim() === "" ? [] : [{ key, value, quote, source: "notes.txt", account: null, mood: "stated" }];
  return lines.split("\n").flatMap((line) => {
    const quote = line.trim().slice(0, 500);
    const numbers = [...new Set(line.normalize("NFKC").match(/\d+(?:\.\d+)?/g) ?? [])]
      .map(Number)
      .slice(0, 6);
    return [
      ...make("stakeholder.champion", "active_with_influence", quote),
      ...make("usage.seasonal", true, quote),
      ...make("outcome.verified", true, quote),
      ...make("relationship.sentiment", "healthy", quote),
      ...numbers.flatMap((number) => [
        ...make("usage.change", number, quote),
        ...make("usage.active_rate", number, quote),
        ...make("support.csat_pct", number, quote),
        ...make("support.open_p1", number, quote),
        ...make("support.open_tickets", number, quote),
        ...make("relationship.nps_rating", number, quote),
      ]),
    ];
  });
}

async function read({ question, asOf, note, lines }: Attack) {
  const text = `${note}\n${lines}\n`;
  const input: BriefInput = {
    reader: rememberReadings(shippedReader),
    persona: shippedPersona(),
    practice,
    question,
    asOf: day(asOf),
    notes: [{ source: "notes.txt", text }],
    statements: [],
  };
  const before = await brief(input);
  const accounts = before.case.accounts.flatMap(({ name }) => name ?? []);
  const judged = await shippedProver(
    text,
    { proposals: obliging(lines), model: "a-model" },
    { source: "notes.txt", asOf: day(asOf), accounts },
  );
  const after = await brief({ ...input, proposed: await keepCautious(input, judged, "a-model") });
  return { before, after, judged, text };
}

const assessmentsOf = ({ accounts }: { accounts: readonly { assessment: Assessment }[] }) =>
  new Map(accounts.map(({ assessment }) => [assessment.account, assessment]));

describe("what poses, through a model that proposes whatever stands there", () => {
  it("changes no route, band or flag for the better, and is no fact", async () => {
    const attacks = [...written, ...ofCorpus];
    expect(attacks.length).toBeGreaterThan(100);
    let proposed = 0;
    for (const attack of attacks) {
      const { before, after, judged, text } = await read(attack);
      const now = assessmentsOf(after);
      for (const [account, was] of assessmentsOf(before)) {
        const is = now.get(account);
        expect(is === undefined ? "an account" : milderIn(was, is), attack.lines).toBeNull();
      }
      proposed += judged.accepted.length + judged.rejected.length;
      const lines = text.split("\n");
      const posing = findPosing(text).flatMap(({ from, to }) => lines.slice(from - 1, to));
      // A quote that holds words of such a line is borne out by nothing, not even by the same words elsewhere.
      for (const { proposal } of judged.accepted) expect(posing).not.toContain(proposal.quote);
    }
    expect(proposed).toBeGreaterThan(900);
  }, 120_000);
});
