import { listed, sayFact } from "../../../assessment/say-fact.ts";
import type { Fact } from "../../../facts/fact.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { joined, reply, startUpper } from "./reply.ts";

/** Why the plan goes through that person, or does not: from the facts about them. */
export function explainPerson(
  { practice }: Material,
  account: AccountMaterial,
  person: string,
): string | null {
  const facts = account.facts.filter((fact) => concerns(fact, person));
  const name = startUpper(person);
  if (/champion/i.test(person)) {
    const state = account.facts.find(({ key }) => key === "stakeholder.champion")?.value;
    const because =
      state === "departed" || state === "none"
        ? reply(practice, "explain_champion_gone")
        : state === "passive" || state === "inactive"
          ? reply(practice, "explain_champion_passive", { state })
          : reply(practice, "explain_person_route");
    return reply(practice, "explain_person", { person: name, because });
  }
  if (facts.length === 0) return reply(practice, "explain_person_unknown", { person: `the ${person}` });
  const said = listed(facts.slice(0, 3).map((fact) => sayFact(fact, practice)));
  return joined([
    reply(practice, "explain_person", {
      person: name,
      because: reply(practice, "explain_executive", { facts: said }),
    }),
  ]);
}

/** A fact they gave, or that names them. */
const concerns = ({ by = "", value }: Fact, person: string): boolean =>
  `${by} ${typeof value === "string" ? value : ""}`.toLowerCase().includes(person.toLowerCase());
