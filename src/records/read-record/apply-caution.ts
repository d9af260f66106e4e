import type { Statement } from "../../facts/fact.ts";
import type { FieldMatch } from "./field-table.ts";
import type { GoodReading, Scalar } from "./reading.ts";

/** The value and its ambiguity after what the field table says about the name it came under. */
export function applyCaution(
  { value, ambiguous }: GoodReading,
  match: FieldMatch | null,
): Pick<Statement, "value" | "ambiguous"> {
  const caution = match?.caution;
  const read = caution?.treatment === "invert" ? opposite(value) : value;
  if (ambiguous) return { value: read, ambiguous };
  if (caution?.treatment !== "assume" && caution?.treatment !== "weak") return { value: read };
  const { taken, others, why } = caution;
  return { value: read, ambiguous: { taken, others, why } };
}

const opposites = new Map<Scalar, Scalar>([
  [true, false],
  [false, true],
  ["active", "churned"],
  ["churned", "active"],
]);
const opposite = (value: Scalar): Scalar => opposites.get(value) ?? value;
