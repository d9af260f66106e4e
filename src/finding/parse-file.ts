import type { z } from "zod";
import { describeExpected } from "./describe-expected.ts";
import { explainIssues } from "./explain-issues.ts";
import type { Parsed } from "./finding.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * Bytes of a YAML or JSON file, hostile or not, as what the schema makes of them; else all findings. `file` is the name
 * as the user gave it. The schema's transforms may not throw; else it never throws.
 */
export function parseFile<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  bytes: Uint8Array,
): Parsed<z.output<Schema>> {
  const read = readYaml(file, bytes);
  if (!read.ok) return read;
  const checked = schema.safeParse(read.value.value, {
    error: describeExpected,
  });
  return checked.success
    ? { ok: true, value: checked.data }
    : {
        ok: false,
        findings: explainIssues(checked.error.issues, {
          file,
          schema,
          read: read.value,
        }),
      };
}
