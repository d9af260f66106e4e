import { type FactKind, factKind } from "../../facts/fact-catalogue.ts";
import type { AmbiguousReading } from "../../language/ambiguous-reading.ts";
import { describeKind } from "./describe-kind.ts";
import { bad, inRange, type Reading, type Scalar, toNumber, type ValueContext } from "./reading.ts";

type Form = "fraction" | "percent";

const share = "support.csat_pct";
const mean = "support.csat_mean";
const change = "usage.change";

/**
 * Shares: 0.82, 82 %, 1.4×. A bare 82 where a ratio is meant, or .82 where a percentage is, is read by the evidence
 * of its column and reported as ambiguous; a fact key that a person wrote out, whose unit is documented, gets a finding
 * instead, and so does .82 in a column that has percentages too. Satisfaction of 1 to 5 is a mean, not a share.
 */
export function readShare(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const marked = typeof raw === "string" && raw.length <= 64 ? /^(.*\d) ?([%x×])$/i.exec(raw.trim()) : null;
  const outOf =
    typeof raw === "string" && context.key === share ? /^(\S+) ?(?:\/|out of) ?5$/.exec(raw.trim()) : null;
  const number = toNumber(marked?.[1] ?? outOf?.[1] ?? raw, context, false);
  if (!number) return bad("value.type", describeKind(kind));
  const { value } = number;
  const own: Form = kind.unit === "ratio" ? "fraction" : "percent";
  const as = (form: Form, ambiguous?: AmbiguousReading): Reading =>
    inRange(form === own ? value : shift(value, own === "fraction" ? -2 : 2), kind, {
      key: context.key,
      ambiguous: ambiguous ?? number.ambiguous,
      unsettled: number.unsettled,
    });
  if (outOf) return inRange(value, factKind(mean), { key: mean });
  if (marked) return as(marked[2] === "%" ? "percent" : "fraction");
  if (context.namedPercent && own === "fraction") return as("percent");
  const { scale, trend } = context.evidence;
  if (context.ratingOrScore && context.key === change && value >= 0 && trend?.value !== "change")
    return bad(
      "value.format",
      "a change such as -0.31 or -31 %; without a sign it may be a ratio to the time before",
    );
  switch (scale?.value) {
    case undefined:
      return byItself(value, kind, { context, own, as });
    case "mean":
      return inRange(value, factKind(mean), { key: mean });
    case "tenths":
      return bad("value.format", `${describeKind(kind)}; ${scale?.why}, which is the mean of a scale of ten`);
    case "mixed":
      return Math.abs(value) > 0 && Math.abs(value) <= 1
        ? bad("value.format", `shares or percentages, not both in one column (${scale?.why})`)
        : as("percent");
    case own:
      return as(own);
    default:
      return as(own === "fraction" ? "percent" : "fraction", {
        taken: nameOf(value, own === "fraction" ? "percent" : "fraction"),
        others: [nameOf(value, own)],
        why: scale?.why ?? "",
      });
  }
}

/** A value without neighbours. */
function byItself(
  value: number,
  kind: FactKind,
  reading: {
    readonly context: ValueContext;
    readonly own: Form;
    readonly as: (form: Form, ambiguous?: AmbiguousReading) => Reading;
  },
): Reading {
  const { context, own, as } = reading;
  const size = Math.abs(value);
  const highest = kind.range?.[1] ?? 1;
  if (own === "fraction" && size > highest && size <= 100)
    return context.canonical && !context.exported
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
  if (context.key === share && !context.canonical && value > 1 && value <= 5)
    return inRange(value, factKind(mean), {
      key: mean,
      ambiguous: {
        taken: `a mean of ${value} on a scale of 1 to 5`,
        others: [`${value} %`],
        why: "so small a share of satisfied answers is rarely meant",
      },
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
