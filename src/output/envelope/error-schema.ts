import { z } from "zod";

/** Why there is no answer; null where there is one. */
export const error = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    retryable: z.boolean(),
    request_id: z.string().nullable(),
    findings: z
      .array(
        z.strictObject({
          code: z.string(),
          file: z.string(),
          path: z.array(z.union([z.string(), z.number()])),
          line: z.int().min(1).nullable(),
          column: z.int().min(1).nullable(),
          expected: z.string(),
          found: z.string(),
          suggestion: z.string().nullable(),
        }),
      )
      .optional()
      .meta({
        description: "Everything that is wrong with a persona, practice, config or account file.",
      }),
  })
  .nullable();
