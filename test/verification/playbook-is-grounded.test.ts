import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { createPlaybook } from "../../src/consultant/playbook/create-playbook.ts";
import type { Briefing } from "../../src/consultation/brief.ts";
import { groundsOf } from "../../src/consultation/grounds-of.ts";
import { finishWork } from "../../src/slices/finish-work.ts";
import { verify } from "../../src/verification/verify.ts";
import { practice, today } from "../assessment/account.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { requestCases } from "../request/request-cases.ts";
import { shippedSayings } from "../support/shipped-sayings.ts";
import { briefSituation, type Situation } from "./corpus/corpus.ts";
import { situations } from "./corpus/situations.ts";

const persona = shippedPersona();
const elements = persona.response_elements.map(({ name }) => name);

/** What the playbook answers, in the form that the request has. */
async function answer(briefing: Briefing): Promise<string> {
  const playbook = createPlaybook({ persona, practice, ...briefing });
  let body = "";
  for await (const event of playbook(briefing.prompt, new AbortController().signal))
    if (event.type === "text") body += event.text;
  return body;
}

const notes = new URL("../fixtures/notes/", import.meta.url);
const everyNote: [string, Situation][] = readdirSync(notes).map((source) => [
  `the notes ${source}`,
  {
    question: "What is next?",
    asOf: today,
    notes: [{ source, text: readFileSync(new URL(source, notes), "utf8") }],
  },
]);
/** The questions of the examples in README and docs. */
const pages = [
  "README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const shown = pages.map((page) => readFileSync(page, "utf8")).join("\n");
const examples = [
  ...new Map(
    [...shown.matchAll(/consult-customer (?:--[a-z-]+ \S+ )?"([^"…]{5,300})"/g)].map((match) => [
      match[1],
      match,
    ]),
  ).values(),
].map(([, question]): [string, Situation] => [`"${question}"`, { question: question ?? "", asOf: today }]);

const requests = requestCases.map(({ question }): [string, Situation] => [
  `the request "${question}"`,
  { question, asOf: today },
]);
/** The texts of the writers, as questions and as notes. */
const reading = new URL("../fixtures/reading/", import.meta.url);
type Text = { readonly id: string; readonly as: string; readonly as_of: CalendarDate; readonly text: string };
const written = readdirSync(reading).flatMap((file) =>
  readFileSync(new URL(file, reading), "utf8")
    .trim()
    .split("\n")
    .map((line): [string, Situation] => {
      const { id, as, as_of: asOf, text } = JSON.parse(line) as Text;
      return [
        id,
        as === "question"
          ? { question: text, asOf }
          : { question: "What should I do first?", asOf, notes: [{ source: "notes.txt", text }] },
      ];
    }),
);

describe("the playbook says nothing that its facts and rules do not say, and keeps the contract it is held to", () => {
  it.each([...Object.entries<Situation>(situations), ...everyNote, ...examples, ...requests, ...written])(
    "%s",
    async (_, situation) => {
      const briefing = await briefSituation(situation);
      const body = await answer(briefing);
      const { findings } = verify({
        body,
        frameLines: 0,
        controlCharacters: 0,
        stopReason: "end_turn",
        elements: briefing.form === "short" ? [] : elements,
        grounds: finishWork(groundsOf({ persona, practice, briefing })),
        sayings: shippedSayings(),
        strict: true,
      });
      // What poses in the notes is told of, and no fault of the answer.
      const said = findings.filter(({ code }) => !code.startsWith("input."));
      expect(
        said.map(({ code, message, at }) => `${code}: ${message}: ${body.split("\n")[(at ?? 1) - 1]}`),
      ).toEqual([]);
    },
  );
});
