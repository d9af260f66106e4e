import { sayFact } from "../../../assessment/say-fact.ts";
import { beforeNews } from "../../../request/before-news.ts";
import { fillAll } from "../fill-text.ts";
import type { AccountMaterial, Action, Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { stepLine } from "../step-line.ts";
import { joined, reply } from "./reply.ts";
import { sayDifferences } from "./say-differences.ts";

/**
 * A further message in a conversation whose plan stands as it was: what is new and what it changes, or the step that the
 * message speaks of; the plan is not printed again.
 */
export function answerFollowUp(material: Material): string | null {
  const { practice, accounts, news } = material;
  const [account] = accounts;
  if (account === undefined) return null;
  const next = account.actions[0];
  const step = next === undefined ? null : stepLine(practice, next);
  if (news.length > 0)
    return blocks([
      sayNews(material),
      joined([reply(practice, "new_next", { step }), reply(practice, "new_rest")]),
    ]);
  const meant = stepOf(material, account);
  return meant === null
    ? joined([reply(practice, "new_nothing"), reply(practice, "new_next", { step })])
    : aboutStep(practice, account, meant);
}

/** What is new with the message, and what it moved. Null where nothing is new. */
export function sayNews({ practice, accounts, news, case: theCase }: Material): string | null {
  const [account] = accounts;
  if (news.length === 0 || account === undefined) return null;
  const before = beforeNews(account, { facts: news, corrections: theCase.corrections }, practice);
  const { lines } = sayDifferences(practice, before, account);
  const told = news.filter(({ from }) => from === undefined).map((fact) => sayFact(fact, practice));
  return blocks([
    reply(practice, "new_facts", { facts: [...new Set(told)].join("; ") || null }),
    lines.length === 0 ? null : `${reply(practice, "new_changes")}\n${bullets(lines)}`,
  ]);
}

/** Words that tell one step from another are longer. */
const shortWord = 5;

/** The step that shares the most words with the message; null when none shares one. */
function stepOf({ case: { question } }: Material, { actions }: AccountMaterial): Action | null {
  const asked = new Set(wordsOf(question));
  const number = /\bsteps? (\d{1,2})\b/i.exec(question)?.[1];
  if (number !== undefined) return actions[Number(number) - 1] ?? null;
  const shared = actions.map((action) => wordsOf(action.do).filter((word) => asked.has(word)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? null : (actions[shared.indexOf(most)] ?? null);
}

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= shortWord && !common.has(word)),
  ),
];

const common: ReadonlySet<string> = new Set(
  "about after again before could every first should their there these those where which would while customer account".split(
    " ",
  ),
);

function aboutStep(
  practice: Material["practice"],
  { plays, values }: AccountMaterial,
  action: Action,
): string {
  const play = plays.find(({ play: { id } }) => id === action.play)?.play;
  const guidance = play === undefined ? [] : fillAll(play.strategy, values).slice(0, 2);
  const risk = play?.risks[0];
  return blocks([
    stepLine(practice, action),
    bullets([...guidance, risk === undefined ? null : `${risk.risk} ${risk.answer}`]),
    reply(practice, "explain_plan"),
  ]);
}
