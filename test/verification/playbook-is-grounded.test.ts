import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createPlaybook } from "../../src/consultant/playbook/create-playbook.ts";
import { practice, today } from "../assessment/account.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { briefSituation, type Situation, verifyCase } from "./corpus/corpus.ts";
import { situations } from "./corpus/situations.ts";

const persona = shippedPersona();

/** What the playbook answers in a situation. */
async function answer(situation: Situation): Promise<string> {
  const briefing = await briefSituation(situation);
  const playbook = createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts });
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

describe("the playbook says nothing that its facts and rules do not say", () => {
  it.each([...Object.entries<Situation>(situations), ...everyNote, ...examples])(
    "%s",
    async (name, situation) => {
      const body = await answer(situation);
      const { findings } = await verifyCase({ name, situation, body, expect: [] });
      const said = findings.filter(({ code }) => /^(?:number|date|name|health)\./.test(code));
      expect(
        said.map(({ code, message, at }) => `${code}: ${message}: ${body.split("\n")[(at ?? 1) - 1]}`),
      ).toEqual([]);
    },
  );
});
