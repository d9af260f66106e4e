import { sayFact } from "../../../assessment/say-fact.ts";
import type { Fact } from "../../../facts/fact.ts";
import type { AccountMaterial, Material } from "../material.ts";

/** What says nothing about the customer to somebody who knows who it is. */
const unsaid: ReadonlySet<string> = new Set([
  "account.name",
  "account.id",
  "account.parent",
  "account.status",
  "account.phase",
  "account.csm",
  "commercial.terms_in_question",
  "usage.before",
  "usage.now",
]);

/** Keys in the order in which they tell; others come behind, as they were read. */
const telling = [
  "stakeholder.champion",
  "support.open_p1",
  "support.p1_age_days",
  "usage.active_rate",
  "usage.change",
  "outcome.goal",
  "outcome.roi_attainment",
  "outcome.goals_met",
  "relationship.nps_rating",
  "renewal.date",
  "account.arr",
];

/** The most telling facts of an account, in words, each once. */
export function knownFacts(
  { practice }: Pick<Material, "practice">,
  { facts }: AccountMaterial,
  most: number,
): string[] {
  const rank = ({ key }: Fact): number => {
    const at = telling.indexOf(key);
    return at < 0 ? telling.length : at;
  };
  const hasRate = facts.some(({ key }) => key === "usage.active_rate");
  const hasRatio = facts.some(({ key }) => key === "commercial.discount_ratio");
  const isSaid = ({ key }: Fact): boolean =>
    !unsaid.has(key) &&
    !(hasRatio && key === "commercial.discount_asked") &&
    !(hasRate && (key === "usage.active_users" || key === "usage.seats"));
  const known = facts.filter(isSaid).toSorted((a, b) => rank(a) - rank(b));
  return [...new Set(known.map((fact) => sayFact(fact, practice)))].slice(0, most);
}
