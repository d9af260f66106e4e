import { sharedIssue } from "../consultant/playbook/shared-issue.ts";
import { factValue } from "../facts/fact-value.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import { feelingShare } from "../request/feeling-share.ts";
import { seatRevenue } from "../request/seat-revenue.ts";
import type { Work } from "../slices/work.ts";
import { gatheringGrounds } from "../verification/gather-grounds.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Briefing } from "./brief.ts";

export type GroundsOfInput = {
  readonly persona: Persona;
  readonly practice: Practice;
  readonly briefing: Briefing;
};

/** What an answer to a briefing may say: facts, assessment and plan, what was worked out, the texts a request is met with. */
export const groundsOf = ({ persona, practice, briefing }: GroundsOfInput): Work<Grounds> =>
  gatheringGrounds({
    persona,
    case: briefing.case,
    accounts: briefing.accounts,
    report: briefing.report,
    said: [
      ...textsFor(practice, briefing),
      ...workedOut(briefing),
      // Partners are quoted.
      ...textsIn(practice.partners),
      ...sharedSums(briefing),
      `${feelingShare(practice) ?? ""} points`,
      ...howRead(briefing),
    ],
    own: [
      ...practice.requests.matters.flatMap(({ who, meanwhile, in_return }) =>
        textsIn([who, meanwhile, in_return]),
      ),
      ...hersAlone(practice, briefing),
      ...(briefing.request.kind === "compare" ? practice.comparisons.strategies.map(({ name }) => name) : []),
    ],
    owesRoute: owesRoute(briefing),
  });

/** "Yes, that is mine to decide", where everything that is asked about is hers. */
function hersAlone({ replies, requests }: Practice, { request }: Briefing): string[] {
  const asked = requests.matters.filter(({ id }) => request.matters.includes(id));
  const isHers = asked.length > 0 && asked.every(({ hers }) => hers === true);
  return isHers ? [replies.phrases.decide_yes.replace("{who}", "")] : [];
}

/** What one issue at several accounts exposes. */
function sharedSums({ accounts }: Briefing): string[] {
  const { total = null, soon = null } = sharedIssue(accounts) ?? {};
  return [total, soon].filter((sum) => sum !== null);
}

/** A definition, an explanation or a greeting plans nothing that somebody would have to decide; nor does an answer about no account. */
function owesRoute({ form, only, past, request, accounts }: Briefing): boolean {
  const { kind, length, addressee } = request;
  if (only !== null) return false;
  if (form === "full") return true;
  // A text among ourselves, an order of risks, so many sentences or words: no plan is handed over that has to be released.
  if (kind === "rank" || length?.unit === "words" || length?.unit === "sentences") return false;
  if (kind === "draft" && addressee?.inside === true) return false;
  // It was stated when the plan was printed.
  if (past.length > 0) return false;
  if (kind === "define" || kind === "help" || kind === "outside" || kind === "explain") return false;
  return accounts.some(({ facts }) => facts.length > 0);
}

/** The practice's own texts with which such a request is answered. */
function textsFor(practice: Practice, { request, form }: Briefing): string[] {
  const { glossary, deliverables, replies, plays, requests } = practice;
  const topic = requests.topics.find(({ id }) => id === request.topic);
  const isAbout = (part: boolean, value: unknown): string[] => (part ? textsIn(value) : []);
  return [
    ...isAbout(request.kind === "define" || request.kind === "outside", glossary.terms),
    ...isAbout(request.kind === "help" || request.kind === "explain", replies.phrases),
    ...isAbout(request.drafts.length > 0 || request.kind === "draft", deliverables),
    ...isAbout(
      form === "short" && topic !== undefined,
      plays.plays.find(({ id }) => id === topic?.play),
    ),
  ];
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** How much was not understood, and how doubtful words were read. */
const howRead = ({ case: theCase, accounts }: Briefing): string[] => [
  `${theCase.reading.unread.length}`,
  ...accounts.flatMap(({ facts }) =>
    facts.flatMap(({ ambiguous }) => (ambiguous === undefined ? [] : [ambiguous.taken, ambiguous.why])),
  ),
];

/** Every figure that code computed for the request. */
function workedOut({ worked: { stakes, levers, suppositions } }: Briefing): string[] {
  const money = (value: number): string =>
    factValue({ key: "account.arr", value, unit: stakes?.unit ?? "money" });
  const { share = null, arr = null } = stakes ?? {};
  return [
    ...(share === null ? [] : [factValue({ key: "commercial.discount_ratio", value: share, unit: "ratio" })]),
    ...(share === null || arr === null
      ? []
      : [money(Math.round(share * arr)), money(arr - Math.round(share * arr))]),
    ...levers.flatMap(({ gain, coverage }) => [`${gain} points`, `${Math.round(coverage * 100)} %`]),
    ...suppositions.flatMap(({ before, after }) =>
      after === null
        ? []
        : [
            seatRevenue(before, after)?.after ?? "",
            `${after.assessment.health.score ?? ""}`,
            after.assessment.renewal.deadline ?? "",
            ...after.facts.map((fact) => factValue(fact)),
          ],
    ),
  ];
}
