import type { Assessment, IndicatorScore } from "../../assessment/assessment.ts";
import { daysBetween } from "../../calendar/calendar-date.ts";
import type { Fact } from "../../facts/fact.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Practice } from "../../practice/practice.ts";
import type { Palette } from "../palette.ts";
import { sayPercent } from "./say-row.ts";

type Assessed = { readonly assessment: Assessment; readonly facts: readonly Fact[] };

/** One indicator with everything its score rests on. */
export type ExplainedIndicator = {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly score: number | null;
  readonly because: string;
  /** The anchors of the practice: 100 at green, 0 at red, or the steps; null where there are none. */
  readonly green: unknown;
  readonly red: unknown;
  readonly map: unknown;
  /** Where the anchors come from. */
  readonly source: string;
  readonly facts: readonly {
    readonly id: string;
    readonly key: string;
    readonly value: number | string | boolean;
    readonly unit: string;
    readonly source: string;
    readonly quote: string;
    readonly as_of: string | null;
    /** Days since the value was observed; null when nothing says when. */
    readonly age_days: number | null;
  }[];
};

/** Every indicator of an account: value, anchors, score, source, age. */
export function explainIndicators({ assessment, facts }: Assessed, practice: Practice): ExplainedIndicator[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const rules = new Map(
    practice.indicators.dimensions.flatMap((dimension) =>
      dimension.indicators.map((rule) => [rule.id, rule] as const),
    ),
  );
  return assessment.health.dimensions.flatMap((dimension) =>
    dimension.indicators.map((indicator) => {
      const rule = rules.get(indicator.id);
      const read = indicator.facts.flatMap((id) => known.get(id) ?? []);
      const other = rule?.instead?.find(({ fact }) => read.some(({ key }) => key === fact));
      return {
        id: indicator.id,
        name: indicator.name,
        dimension: dimension.name,
        score: indicator.score,
        because: indicator.because,
        green: (other ?? rule)?.green ?? null,
        red: (other ?? rule)?.red ?? null,
        map: other === undefined ? (rule?.map ?? null) : null,
        source: indicator.source,
        facts: read.map((fact) => explainFact(fact, assessment)),
      };
    }),
  );
}

const explainFact = ({ id, key, value, unit, source, quote, asOf }: Fact, assessment: Assessment) => ({
  id,
  key,
  value,
  unit,
  source,
  quote,
  as_of: asOf ?? null,
  age_days: asOf === undefined ? null : daysBetween(asOf, assessment.asOf),
});

/**
 * The same as text: the account, its dimensions, and under each the indicators with value, anchors, score, source, age;
 * then what of the account's row counts for nothing, and why.
 */
export function explainHealth(
  assessed: Assessed,
  { practice, palette, uncounted }: { practice: Practice; palette: Palette; uncounted: readonly string[] },
): string {
  const { assessment } = assessed;
  const { health } = assessment;
  const indicators = explainIndicators(assessed, practice);
  const score =
    health.score === null
      ? "unknown"
      : health.band === null
        ? `${Math.round(health.score)} (provisional)`
        : health.score.toFixed(1);
  const colour = health.band === null ? "no colour" : palette.band(health.band, health.band);
  const lines = [
    palette.strong(oneSafeLine(assessment.account ?? "Account without a name", 120)),
    `Health ${score}, ${colour}; ${sayPercent(health.coverage)} of the weight rests on data; between ` +
      `${health.low.toFixed(1)} and ${health.high.toFixed(1)}; confidence ${health.confidence}`,
    ...health.overrides.map(
      ({ rule, band, because }) => `  ${palette.band(band, band)} by rule ${rule}: ${because}`,
    ),
  ];
  for (const dimension of health.dimensions) {
    const points = dimension.score === null ? "unknown" : dimension.score.toFixed(1);
    lines.push(
      "",
      palette.strong(`${dimension.name}: ${points} (${sayPercent(dimension.coverage)} covered)`),
    );
    for (const { id } of dimension.indicators) {
      const indicator = indicators.find((one) => one.id === id);
      if (indicator) lines.push(...indicatorLines(indicator, practice, palette));
    }
  }
  if (uncounted.length > 0)
    lines.push(
      "",
      palette.strong("Does not count"),
      ...uncounted.map((line) => `  ${oneSafeLine(line, 240)}`),
    );
  return lines.map((line) => `${line}\n`).join("");
}

const pointsOf = (score: IndicatorScore["score"]): string =>
  score === null ? "–" : String(Math.round(score));

/** "GL (stale from 90 days)" in words: the codes are the practice's shorthand. */
export function saySource(source: string, { indicators }: Practice): string {
  const codes = Object.entries(indicators.sources ?? {});
  return codes.reduce(
    (text, [code, name]) => text.replace(new RegExp(`\\b${code}\\b`, "g"), () => name),
    source,
  );
}

function indicatorLines(
  { name, score, because, source, facts }: ExplainedIndicator,
  practice: Practice,
  palette: Palette,
): string[] {
  const by = palette.notice(`(source: ${saySource(source, practice)})`);
  return [
    `  ${pointsOf(score).padStart(3)}  ${name}: ${oneSafeLine(because, 240)} ${by}`,
    ...facts.map(({ key, source: at, quote, as_of: asOf, age_days: age }) => {
      const when = asOf === null ? "undated" : `observed ${asOf}, ${age} d ago`;
      return palette.notice(
        `       ${key} from ${oneSafeLine(at, 100)} "${oneSafeLine(quote, 80)}", ${when}`,
      );
    }),
  ];
}
