import type { FactKey } from "../facts/fact-catalogue.ts";
import type { Condition } from "./condition.ts";
import type { Measure } from "./measures.ts";
import type { Practice } from "./practice.ts";

/** The fact without which a measure is unknown. */
const restsOn: Partial<Record<Measure, FactKey>> = {
  days_to_deadline: "renewal.date",
  days_to_renewal: "renewal.date",
  tenure_days: "account.started",
  days_since_live: "account.went_live",
};
const dated = Object.entries(restsOn) as [Measure, FactKey][];

type Narrowing = {
  readonly knows: (key: FactKey) => boolean;
  readonly terms: Practice["phases"]["terms"];
  /** Ids of the flags that can still be raised; null while that is being found out. */
  readonly flags: ReadonlySet<string> | null;
};

/**
 * A condition without the parts that cannot hold; null when it cannot hold itself. Only for places where "not" and
 * "unknown" are the same, so what stands under `not` stays as it is.
 */
function narrow(condition: Condition, about: Narrowing): Condition | null {
  const { fact, any, all, term, unless, flag } = condition;
  if (fact !== undefined) return about.knows(fact) || condition.present === false ? condition : null;
  if (any !== undefined) {
    const parts = any.flatMap((part) => narrow(part, about) ?? []);
    return parts.length > 1 ? { any: parts } : (parts[0] ?? null);
  }
  if (all !== undefined) {
    const parts = all.map((part) => narrow(part, about));
    return parts.every((part) => part !== null) ? { all: parts } : null;
  }
  if (term !== undefined) {
    const named = about.terms.find(({ id }) => id === term);
    return named === undefined ? null : narrow(named.when, about);
  }
  if (unless !== undefined) return { unless: narrow(unless, about) ?? unless };
  if (flag !== undefined && about.flags !== null) return about.flags.has(flag) ? condition : null;
  return dated.some(([measure, key]) => condition[measure] !== undefined && !about.knows(key))
    ? null
    : condition;
}

/** The rules whose condition can hold, with what is left of it. */
const narrowAll = <Rule extends { readonly when?: Condition | undefined }>(
  rules: readonly Rule[],
  about: Narrowing,
): Rule[] =>
  rules.flatMap((rule) => {
    if (rule.when === undefined) return [rule];
    const when = narrow(rule.when, about);
    return when === null ? [] : [{ ...rule, when }];
  });

/**
 * The practice for accounts of which only some kinds of facts are known, as those of a table are: without the flags,
 * phases, plays and reasons that can never hold there. For overviews alone: what holds is the same, why may not be.
 */
export function narrowPractice(practice: Practice, knows: (key: FactKey) => boolean): Practice {
  const { redFlags, phases, health, authority, plays } = practice;
  const open: Narrowing = { knows, terms: phases.terms, flags: null };
  const flags = redFlags.flags.flatMap((flag) => {
    const levels = narrowAll(flag.levels, open);
    const suppress = flag.suppress?.flatMap((one) => narrow(one, open) ?? []);
    return levels.length === 0 ? [] : [{ ...flag, levels, ...(suppress && { suppress }) }];
  });
  const raised = new Set(flags.map(({ id }) => id));
  const compounds = narrowAll(redFlags.compounds, open).filter(
    ({ all, any }) => all.every((id) => raised.has(id)) && any.some((id) => raised.has(id)),
  );
  const about = { ...open, flags: new Set([...raised, ...compounds.map(({ id }) => id)]) };
  return {
    ...practice,
    redFlags: { ...redFlags, flags, compounds },
    phases: { ...phases, phases: narrowAll(phases.phases, about) },
    health: { ...health, overrides: narrowAll(health.overrides, about) },
    authority: { ...authority, rules: narrowAll(authority.rules, about) },
    plays: {
      ...plays,
      plays: plays.plays.map(({ when, otherwise, ...play }) => ({
        ...play,
        ...narrowed("when", when, about),
        ...narrowed("otherwise", otherwise, about),
      })),
    },
  };
}

function narrowed<Name extends string>(
  name: Name,
  condition: Condition | undefined,
  about: Narrowing,
): { [key in Name]?: Condition } {
  const left = condition === undefined ? null : narrow(condition, about);
  return left === null ? {} : ({ [name]: left } as { [key in Name]: Condition });
}
