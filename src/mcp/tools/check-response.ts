import { z } from "zod";
import { loadSayings } from "../../adapters/definitions/load-sayings.ts";
import { createPause } from "../../adapters/process/create-pause.ts";
import { checkResponse as check } from "../../consultation/check-response.ts";
import { findingLine } from "../../output/check/finding-line.ts";
import { caseFields, verificationFields } from "../../output/envelope.ts";
import { envelopeSchema } from "../../output/envelope-schema.ts";
import { frameLines } from "../../persona/frame-lines.ts";
import { brief } from "../../run/library/brief.ts";
import { loadDefinitions } from "../../run/load-definitions.ts";
import { readCaseSettings } from "../../settings/settings.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";
import { gatherGrounds } from "../../verification/gather-grounds.ts";
import { materialFields, questionOf, readMaterial } from "../material.ts";
import { defineTool } from "../tool.ts";

const longestResponse = 4 * 1_048_576;

const output = z.strictObject({
  kept: z.boolean().meta({ description: "The contract is kept: there is no error." }),
  framed: z.boolean().meta({ description: "The response stands in the persona's frame." }),
  ...envelopeSchema.pick({ as_of: true, elements: true, verification: true, facts: true }).shape,
});

export const checkResponse = defineTool({
  name: "check_response",
  title: "Check a response before it is sent",
  description:
    "Holds an answer or a text to a customer that somebody else wrote to facts and authority, " +
    "without any model: figures and dates that stand nowhere, health that is contradicted, promises " +
    "and approvals (price, discount, term, roadmap) that are not the writer's to give. Call it on " +
    "what you wrote before it goes to a customer, with the notes and the record it rests on. With " +
    "`whole: true` the frame and the eight response elements are required too.",
  input: z.strictObject({
    response: z.string().max(longestResponse).meta({ description: "The text, with or without its frame." }),
    question: z.string().optional().meta({ description: "What it answers." }),
    ...materialFields,
    whole: z
      .boolean()
      .optional()
      .meta({ description: "It has to be a whole framed response, not only a mail or a message." }),
    strict: z.boolean().optional().meta({ description: "Warnings count as errors." }),
  }),
  output,
  readOnly: true,
  run: async ({ response, question, whole = false, strict = false, ...material }, call) => {
    const { io } = call.context(() => undefined);
    const definitions = await loadDefinitions(await readCaseSettings(call.options, io), call.signal);
    const { persona } = definitions;
    const given = { question: questionOf(question), ...(await readMaterial(material)) };
    const briefing = await brief({ definitions, ...given });
    const work = check({
      text: response,
      frame: frameLines(persona),
      briefing,
      elements: persona.response_elements.map(({ name }) => name),
      grounds: gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts }),
      sayings: loadSayings(),
      strict,
      message: !whole,
      conditionHolds: false,
    });
    const { opened, verification } = await doInSlices(work, createPause(call.signal));
    const { as_of, facts } = caseFields(briefing);
    return {
      text:
        verification.findings.length === 0
          ? "Nothing found."
          : verification.findings.map((finding) => findingLine("response", finding)).join("\n"),
      structured: {
        kept: verification.ok,
        framed: opened.framed,
        as_of,
        facts,
        ...verificationFields(verification),
      },
      isError: false,
    };
  },
});
