import { listed } from "../../../assessment/say-fact.ts";
import { fillAll } from "../fill-text.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { knownFacts } from "./known-facts.ts";
import { reply } from "./reply.ts";

/** Questions and facts to take into a meeting; a convention. */
const mostAsked = 4;
const mostKnown = 3;

/** For a meeting: what must come out of it, what is known, how to open, what to ask, what not to say, who is there. */
export function answerPreparation(material: Material): string | null {
  const { practice, accounts } = material;
  const [account] = accounts;
  if (account === undefined) return null;
  const questions = account.plays.flatMap(({ play }) => fillAll(play.ask, account.values));
  const known = knownFacts(material, account, mostKnown);
  const people = account.plays
    .slice(0, 2)
    .flatMap(({ play }) => play.stakeholders.map(({ who }) => who))
    .filter((who, index, all) => all.indexOf(who) === index);
  return blocks([
    reply(practice, "prepare_head"),
    bullets([
      reply(practice, "prepare_goal", { goal: goalOf(practice, account) }),
      known.length === 0
        ? reply(practice, "prepare_know_nothing")
        : reply(practice, "prepare_know", { facts: known.join("; ") }),
      reply(practice, "prepare_open", { question: questions[0] ?? null }),
      reply(practice, "prepare_ask", { questions: questions.slice(1, mostAsked).join(" ") || null }),
      reply(practice, "prepare_not"),
      reply(practice, "prepare_room", { people: listed(people.slice(0, mostAsked)) || null }),
    ]),
  ]);
}

function goalOf(practice: Material["practice"], { assessment, facts }: AccountMaterial): string | null {
  const hasP1 = facts.some(
    ({ key, value }) => key === "support.open_p1" && typeof value === "number" && value > 0,
  );
  if (hasP1) return reply(practice, "prepare_goal_p1");
  const { deadline } = assessment.renewal;
  return deadline === null || deadline < assessment.asOf
    ? reply(practice, "prepare_goal_default")
    : reply(practice, "prepare_goal_renewal", { deadline });
}
