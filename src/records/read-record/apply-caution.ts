import type { Statement } from "../../facts/fact.ts";
import type { FieldMatch } from "./field-table.ts";
import type { GoodReading } from "./reading.ts";

/** The value and its ambiguity after what the field table says about the name it came under. */
export function applyCaution(
  { value, ambiguous }: GoodReading,
  match: FieldMatch | null,
): Pick<Statement, "value" | "ambiguous"> {
  const caution = match?.caution;
  if (ambiguous) return { value, ambiguous };
  if (caution?.treatment !== "assume" && caution?.treatment !== "weak") return { value };
  const { taken, others, why } = caution;
  return { value, ambiguous: { taken, others, why } };
}
