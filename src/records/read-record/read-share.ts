import type { FactKind } from "../../facts/fact-catalogue.ts";
import type { AmbiguousReading } from "../../language/ambiguous-reading.ts";
import { describeKind } from "./describe-kind.ts";
import { bad, inRange, type Reading, type Scalar, toNumber, type ValueContext } from "./reading.ts";

type Form = "fraction" | "percent";

/**
 * Shares: 0.82, 82 %, 1.4×. A bare 82 where a ratio is meant, or .82 where a percentage is, is read by the evidence
 * of its column and reported as ambiguous; a fact key written out, whose unit is documented, gets a finding instead.
 */
export function readShare(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const marked = typeof raw === "string" && raw.length <= 64 ? /^(.*\d) ?([%x×])$/i.exec(raw.trim()) : null;
  const number = toNumber(marked?.[1] ?? raw, context, false);
  if (!number) return bad("value.type", describeKind(kind));
  const { value } = number;
  const own: Form = kind.unit === "ratio" ? "fraction" : "percent";
  const as = (form: Form, ambiguous?: AmbiguousReading): Reading =>
    inRange(form === own ? value : shift(value, own === "fraction" ? -2 : 2), kind, {
      key: context.key,
      ambiguous: ambiguous ?? number.ambiguous,
    });
  if (marked) return as(marked[2] === "%" ? "percent" : "fraction");
  if (context.namedPercent && own === "fraction") return as("percent");
  const { scale } = context.evidence;
  if (scale?.value === "mean")
    return bad("value.format", `${describeKind(kind)}; ${scale.why}, and a mean of 4.2 is not 84 %`);
  if (scale?.value === own) return as(own);
  if (scale)
    return as(scale.value, {
      taken: nameOf(value, scale.value),
      others: [nameOf(value, own)],
      why: scale.why,
    });
  const size = Math.abs(value);
  const highest = kind.range?.[1] ?? 1;
  if (own === "fraction" && size > highest && size <= 100)
    return context.canonical
      ? bad("value.range", describeKind(kind), String(shift(value, -2)))
      : as("percent", {
          taken: nameOf(value, "percent"),
          others: [nameOf(value, "fraction")],
          why: `a ratio of ${value} cannot be`,
        });
  if (own === "percent" && size > 0 && size <= 1)
    return as("fraction", {
      taken: nameOf(value, "fraction"),
      others: [nameOf(value, "percent")],
      why: "a share of one percent or less is rarely meant",
    });
  return as(own);
}

const nameOf = (value: number, form: Form): string =>
  form === "percent" ? `${value} %` : `${shift(value, 2)} % (written as ${value})`;

/** Moves the decimal point in the number's text, because 0.29 * 100 is not 29. */
const shift = (value: number, places: number): number => {
  const moved = Number(`${value}e${places}`);
  return Number.isNaN(moved) ? value * 10 ** places : moved;
};
