import { Failure } from "../../failure/failure.ts";
import { type Consultation, consultationSchema } from "../../journal/record-schema.ts";

/** A line of a consultation, checked whole. Throws a data Failure for one that is no such record. */
export function readRecord(json: string): Consultation {
  const parsed = consultationSchema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure("data", {
    code: "journal.invalid_entry",
    message: `An entry of the journal is not as this program writes it: ${issue?.path.join(".") ?? "entry"}.`,
    hint: "Somebody may have edited the file.",
  });
}
