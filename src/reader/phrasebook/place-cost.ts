import type { Span } from "../../language/spans/span.ts";
import type { Analysis } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Range } from "./range.ts";

/** By how much `dateCost` may bring a value nearer. */
export const nearest = 0.8;

/** Elapsed time counts from "since Nov 2" rather than from "dated 14 Oct"; "9/30" is a day before it is a share. */
export function dateCost(rule: Rule, value: Span, { tokens, spans }: Analysis): number {
  if (value.kind === "share" && value.slashed)
    return spans.some((other) => other.kind === "date" && other.from === value.from) ? 0.5 : 0;
  if (rule.form === "date" && value.kind === "date" && value.of === "month")
    return spans.some(
      (other) =>
        other.kind === "date" && other.of !== "month" && other.from >= value.to && other.from - value.to < 5,
    )
      ? 2
      : 0;
  if (rule.form !== "age" || value.kind !== "date") return 0;
  const before = tokens[value.from - 1]?.lower ?? "";
  return before === "since" || before === "from" ? -0.8 : before === "dated" ? 2 : 0;
}

/** A number belongs rather to the word behind it ("84 active") than to the one before it, unless a sign or a verb joins them. */
export function orderCost(
  tokens: Analysis["tokens"],
  head: Range,
  value: Span,
  rule: Rule,
  analysis: Analysis,
): number {
  if (
    value.kind !== "number" &&
    value.kind !== "share" &&
    value.kind !== "fraction" &&
    value.kind !== "percent"
  )
    return 0;
  if (value.to <= head.from)
    return tokens
      .slice(value.to, head.from)
      .some(({ kind, lower }) => kind === "sign" && /^[/:,(|]$/.test(lower))
      ? 0.6
      : 0;
  if (head.to > value.from) return 0;
  const between = tokens.slice(head.to, value.from);
  const joined = between.some(({ lower }) =>
    /^(?::|=|is|are|at|of|was|were|to|now|->|stands|sits|shows|says|-|\|)$/.test(lower),
  );
  if (joined || /^[:=]$/.test(tokens[head.to - 1]?.lower ?? "")) return 0;
  const noun = analysis.mentions.some(
    (mention) =>
      mention.from === value.to &&
      mention.from !== head.from &&
      !mention.concepts.some((concept) => rule.needs.includes(concept)),
  );
  return noun ? 0.9 : rule.form === "count" ? 0.35 : 0.1;
}
