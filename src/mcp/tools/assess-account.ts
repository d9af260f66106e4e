import { z } from "zod";
import { Failure } from "../../failure/failure.ts";
import { caseFields } from "../../output/envelope.ts";
import { envelopeSchema } from "../../output/envelope-schema.ts";
import { understoodLines } from "../../output/understood.ts";
import { describeAssessment } from "../../prompt/describe-assessment.ts";
import { brief } from "../../run/library/brief.ts";
import { loadDefinitions } from "../../run/load-definitions.ts";
import { readCaseSettings } from "../../settings/settings.ts";
import { materialFields, readMaterial } from "../material.ts";
import { defineTool } from "../tool.ts";

const output = envelopeSchema.pick({
  as_of: true,
  facts: true,
  conflicts: true,
  assessment: true,
  other_assessments: true,
  key_questions: true,
  reading: true,
});

export const assessAccount = defineTool({
  name: "assess_account",
  title: "Assess an account",
  description:
    "Reads notes and an account record and computes, without any model: health score with its " +
    "coverage, red flags, lifecycle phase, decision deadline, who must be consulted, and which key " +
    "questions are open. What was not understood stands in reading.unread.",
  input: z.strictObject(materialFields),
  output,
  readOnly: true,
  run: async (material, call) => {
    const { io } = call.context(() => undefined);
    const definitions = await loadDefinitions(await readCaseSettings(call.options, io), call.signal);
    const { notes, record, asOf } = await readMaterial(material);
    if (notes.length === 0 && record.statements.length === 0)
      throw new Failure("usage", {
        code: "usage.no_material",
        message: "There is nothing to assess.",
        hint: "Give notes or a record.",
      });
    const briefing = await brief({ definitions, question: "", notes, record, asOf });
    const { as_of, facts, conflicts, assessment, other_assessments, key_questions, reading } =
      caseFields(briefing);
    return {
      text: [
        understoodLines(briefing).trimEnd(),
        ...briefing.accounts.flatMap(({ assessment: one }) => [
          `Account: ${one.account ?? "without a name"}`,
          ...describeAssessment(one),
        ]),
      ].join("\n"),
      structured: { as_of, facts, conflicts, assessment, other_assessments, key_questions, reading },
      isError: false,
    };
  },
});
