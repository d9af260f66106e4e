import { loadSayings } from "../../adapters/definitions/load-sayings.ts";
import { createPause } from "../../adapters/process/create-pause.ts";
import { buildCase } from "../../case/build-case.ts";
import { allFacts } from "../../case/case.ts";
import type { AnsweredBy, Usage } from "../../consultant/consultant.ts";
import type { Briefing } from "../../consultation/brief.ts";
import { type Answerer, consult } from "../../consultation/consult.ts";
import type { ConsultationResult } from "../../consultation/consultation.ts";
import { groundsOf } from "../../consultation/grounds-of.ts";
import type { Fact } from "../../facts/fact.ts";
import type { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import type { Practice } from "../../practice/practice.ts";
import { asPartner } from "../../prompt/as-partner.ts";
import { buildPrompt } from "../../prompt/build-prompt.ts";
import type { Reader } from "../../reader/reader.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";
import type { KnownPartner } from "./known-partners.ts";

export type AskedPartner = {
  /** Null when there is no answer. */
  readonly shown: string | null;
  readonly verification: ConsultationResult["verification"];
  /** What the reader took from it. */
  readonly stated: readonly Fact[];
  readonly answeredBy: AnsweredBy;
  readonly usages: readonly Usage[];
  readonly failure: Failure | null;
};

export type PartnerQuestion = {
  readonly reader: Reader;
  /** Who consults him. */
  readonly persona: Persona;
  readonly practice: Practice;
  readonly briefing: Briefing;
  readonly answerer: Answerer;
  readonly signal: AbortSignal;
};

/** Asks a model as a partner, once: what he holds about the case, verified like any answer. Throws no Failure. */
export async function askPartner(
  { persona: partner }: KnownPartner,
  { reader, persona, practice, briefing, answerer, signal }: PartnerQuestion,
): Promise<AskedPartner> {
  const { case: theCase, accounts } = briefing;
  const prompt = buildPrompt({
    ...{ persona: partner, case: theCase },
    assessments: accounts.map(({ assessment }) => assessment),
  });
  const pause = createPause(signal);
  for await (const event of consult({
    briefing: { ...briefing, form: "full", only: null, prompt: asPartner(prompt, persona, partner) },
    answerer,
    fallback: null,
    elements: partner.response_elements.map(({ name }) => name),
    grounds: () => doInSlices(groundsOf({ persona: partner, practice, briefing }), pause),
    sayings: loadSayings,
    ...{ strict: false, streamed: false, repairs: false, conditionHolds: false, signal, pause },
  }))
    if (event.type === "finished") {
      const { shown, failure, verification, answeredBy, usages } = event.result;
      const answered = failure === null ? shown : null;
      const read =
        answered === null
          ? null
          : await buildCase({ ...asNote(answered), reader, asOf: theCase.asOf, pause });
      return {
        ...{ shown: answered, failure, verification, answeredBy, usages },
        stated: read === null ? [] : allFacts(read).filter(({ from }) => from === undefined),
      };
    }
  throw new Error("the consultation ended without a result");
}

const asNote = (text: string) => ({
  question: "",
  notes: [{ source: "partner", text }],
  statements: [],
  intrusions: [],
});

const longest = 240;

/** The beginning of an answer in a line: its first sentences that are no headings. */
export function beginningOf(shown: string): string {
  const lines = shown
    .split("\n")
    .filter((line) => /\p{L}/u.test(line) && !/^\s*(?:#|```|\*\*[^*]+\*\*\s*$)/.test(line));
  const plain = (lines[0] ?? "").replace(/^[\s\-*\d.]+/, "").replace(/\*\*|__|`|"/g, "");
  return oneSafeLine(plain, longest);
}
