import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";
import { envelopeSchema } from "../../src/output/envelope-schema.ts";

export const publishedEnvelope = new URL("../../persona/envelope.schema.json", import.meta.url);

/**
 * The JSON Schema of the envelope as it is published. It lets unknown fields pass: schema 1 only grows, and who checks
 * with an older copy of it must not be broken by that.
 */
export const publishedSchema = (): string =>
  `${JSON.stringify(
    z.toJSONSchema(envelopeSchema, {
      target: "draft-2020-12",
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    }),
    null,
    2,
  )}\n`;

/** What is wrong with an envelope: by the published schema, and by the program's own, which knows every field. */
export function envelopeFaults(envelope: unknown): string[] {
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(publishedEnvelope, "utf8")),
  );
  const faults = check(envelope) ? [] : (check.errors ?? []).map((error) => JSON.stringify(error));
  const own = envelopeSchema.safeParse(envelope);
  return own.success ? faults : [...faults, ...own.error.issues.map((issue) => JSON.stringify(issue))];
}
