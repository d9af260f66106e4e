import { tokenise } from "../../../language/tokens.ts";
import { feelingShare } from "../../../request/feeling-share.ts";
import { peopleIn } from "../../../request/people-in.ts";
import type { Subject } from "../../../request/request.ts";
import { fillText } from "../fill-text.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { blocks, bullets, countedDays } from "../phrase.ts";
import { sayRouteSentence } from "./answer-decision.ts";
import { answerSuppositions } from "./answer-suppositions.ts";
import { answerTopic } from "./answer-topic.ts";
import { explainHealth } from "./explain-health.ts";
import { explainPerson } from "./explain-person.ts";
import { joined, percent, reply } from "./reply.ts";
import { isChurned, writeDeliverable } from "./write-deliverable.ts";

type Explain = (material: Material, account: AccountMaterial) => string | null;

/** What can be explained, and how. */
const explanations: Readonly<Record<Subject, Explain>> = {
  feeling: explainFeeling,
  churned: explainChurn,
  deadline: explainDeadline,
  route: explainRoute,
  health: explainHealth,
  first: explainFirst,
  person: (material, account) => {
    const people = peopleIn(tokenise(material.case.question), material.practice.requests);
    return people.length === 0
      ? explainFirst(material, account)
      : blocks(people.map((person) => explainPerson(material, account, person)));
  },
  step: explainFirst,
};

/** Why: a supposition worked out, or the reasons of score, route, deadline, order or step; the plan is not printed again. */
export function answerExplanation(material: Material): string | null {
  const { practice, request, accounts, past } = material;
  const supposed = answerSuppositions(material);
  if (supposed !== null) return supposed;
  const [account] = accounts;
  if (account === undefined) return null;
  // Nothing is known and nobody named: there are no reasons to give, only ways to find them.
  if (account.facts.length === 0 && !account.named && past.length === 0 && request.subject !== "feeling")
    return request.topic === null
      ? reply(practice, "explain_which")
      : blocks([reply(practice, "explain_general"), answerTopic(material)]);
  const said =
    request.subject === null
      ? explainReasons(material, account)
      : explanations[request.subject](material, account);
  return blocks([said, past.length > 0 ? reply(practice, "explain_plan") : null]);
}

/** A customer who left: an account for those who ask, and no plan as if it were open. */
function explainChurn(material: Material, account: AccountMaterial): string | null {
  if (!isChurned(material)) return explainReasons(material, account);
  return writeDeliverable(material, "summary").deliverable.text;
}

/** The red flags with their evidence, what is not known, and who decides. */
function explainReasons({ practice }: Material, account: AccountMaterial): string | null {
  const { redFlags, keyQuestions } = account.assessment;
  const unknown = keyQuestions.filter(({ status }) => status === "open").map(({ question }) => question);
  return blocks([
    redFlags.length === 0
      ? reply(practice, "explain_no_flags")
      : `${reply(practice, "explain_flags")}\n${bullets(
          redFlags.map(({ name, severity, because }) =>
            reply(practice, "explain_flag", { flag: name, severity, because }),
          ),
        )}`,
    joined([
      account.facts.length > 0 ? sayRouteSentence(practice, account) : null,
      reply(practice, "explain_unknown", { unknown: unknown.slice(0, 2).join(" ") || null }),
    ]),
  ]);
}

/** Who is right when a score and a feeling disagree. */
function explainFeeling(material: Material, account: AccountMaterial): string | null {
  const { practice } = material;
  const share = feelingShare(practice);
  return blocks([
    joined([
      reply(practice, "explain_feeling", {
        coverage: percent(account.assessment.health.coverage),
        share: share === null ? null : String(share),
      }),
      reply(practice, "explain_feeling_do"),
    ]),
    account.assessment.health.score === null ? null : explainHealth(material, account),
  ]);
}

function explainDeadline(
  { practice }: Material,
  { assessment: { renewal } }: AccountMaterial,
): string | null {
  if (renewal.date === null) return reply(practice, "explain_deadline_unknown");
  return reply(practice, renewal.noticeDays === null ? "explain_deadline_renewal" : "explain_deadline", {
    deadline: renewal.deadline,
    renewal_date: renewal.date,
    notice_days: renewal.noticeDays === null ? null : countedDays(renewal.noticeDays),
  });
}

function explainRoute({ practice }: Material, account: AccountMaterial): string | null {
  const { route, reasons } = account.assessment.authority;
  const lines = reasons
    .filter(({ level }) => level === route)
    .map(({ matter, because }) => reply(practice, "explain_route_reason", { matter, because }));
  return blocks([
    sayRouteSentence(practice, account),
    bullets(lines),
    route === "decide" ? null : reply(practice, "explain_route_change"),
  ]);
}

/** Why that play comes first, and what the others are there for. */
function explainFirst({ practice }: Material, { plays, values }: AccountMaterial): string | null {
  const [first, ...others] = plays;
  if (first === undefined) return null;
  return blocks([
    reply(practice, "explain_first", {
      play: first.play.name.toLowerCase(),
      why: first.why,
      lead: fillText(first.play.lead, values),
    }),
    bullets(
      others
        .slice(0, practice.phrases.limits.plays)
        .map(({ play, why }) => reply(practice, "explain_play", { play: play.name, why })),
    ),
  ]);
}
