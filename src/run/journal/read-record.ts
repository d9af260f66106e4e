import type { ConsultationLine } from "../../journal/journal-line.ts";
import { type Consultation, consultationSchema } from "../../journal/record-schema.ts";

/**
 * A consultation checked whole, with keys of later programs in it; null for a line that is no such record,
 * which counts as damage from then on.
 */
export function readRecord(line: ConsultationLine): Consultation | null {
  const parsed = line.parsed();
  if (parsed === null) return null;
  if (consultationSchema.safeParse(parsed).success) return parsed as Consultation;
  line.spoil();
  return null;
}
