import { daysBetween } from "../../../calendar/calendar-date.ts";
import type { Fact } from "../../../facts/fact.ts";
import { factValue } from "../../../facts/fact-value.ts";
import { oneSafeLine } from "../../../finding/safe-text.ts";
import { givenName } from "../../../persona/persona-identity.ts";
import type { DraftPlaceholder } from "../../../practice/deliverables-schema.ts";
import type { Addressee } from "../../../request/request.ts";
import { tellings } from "../../../request/tellings.ts";
import { fillAll, fillText, type Values } from "../fill-text.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { bullets, countedDays } from "../phrase.ts";
import { sayRoute, sayStakes } from "./answer-decision.ts";
import { knownFacts } from "./known-facts.ts";
import { joined, reply, startUpper } from "./reply.ts";
import { sayDeadline } from "./say-deadline.ts";

/** How much goes into a text; conventions. */
const mostKnown = 6;
const mostSteps = 3;
const mostAsked = 4;

/** What is known of the names in braces; what is not stays out, so that a blank stands there. */
export function draftValues(material: Material): Values {
  const { persona, accounts, case: theCase, practice } = material;
  const [account] = accounts;
  if (account === undefined) return { me: givenName(persona), as_of: theCase.asOf };
  const known = {
    ...account.values,
    me: givenName(persona),
    as_of: theCase.asOf,
    ...people(material, account),
    ...outcomes(account),
    ...lists(material, account),
    ...decision(material, account),
    headline: headline(practice, account),
    opening: fillAll(account.plays[0]?.play.ask ?? [], account.values)[0] ?? null,
    meeting: meetingOf(material),
  } satisfies Values & Partial<Record<DraftPlaceholder, string | null | undefined>>;
  return withoutUnknown(known);
}

/** A blank shows only where the value is not there at all. */
const withoutUnknown = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );

function people({ request }: Material, { facts, named, label }: AccountMaterial): Values {
  const who = request.addressee;
  const contacts = facts.filter(
    ({ key }) => key === "stakeholder.contact" || key === "stakeholder.champion_name",
  );
  const isGone = facts.some(({ key, value }) => key === "stakeholder.champion" && value === "departed");
  const champion = facts.find(({ key }) => key === "stakeholder.champion_name");
  const known = contacts.find((fact) => !(isGone && fact.value === champion?.value));
  const first = known === undefined ? null : factValue(known).split(",")[0];
  return {
    contact: contactOf(who, first),
    recipient: who?.inside === true ? startUpper(who.who) : null,
    the_account: named ? label : null,
  };
}

/** A name that is given or known; of a role that is named a blank that says whose name is missing. */
function contactOf(who: Addressee | null, known: string | null | undefined): string | null {
  if (who === null || who.inside) return known ?? null;
  return isName(who.who) ? who.who : `[name of the ${who.who}]`;
}

/** "Ana Ruiz", not "CFO" and not "boss". */
const isName = (who: string): boolean => /^\p{Lu}\p{Ll}/u.test(who);

function outcomes({ facts, values }: AccountMaterial): Values {
  const first = (key: Fact["key"]): string | null => {
    const fact = facts.find((one) => one.key === key);
    return fact === undefined ? null : factValue(fact);
  };
  const met = fillText("{goals_met} of {goals_due} goals met", values);
  const roi = first("outcome.roi_attainment");
  return {
    the_goal: first("outcome.goal"),
    the_figure: met ?? (roi === null ? null : `value at ${roi} of what was expected`),
    value_known: met ?? (roi === null ? null : `value at ${roi} of what was expected`),
    affected_work: first("support.p1_subject"),
    reason: first("relationship.negative_feedback") ?? first("outcome.challenge"),
  };
}

function lists(material: Material, account: AccountMaterial): Values {
  const { practice } = material;
  const facts = knownFacts(material, account, mostKnown).map(startUpper);
  const known =
    isTold(material) || facts.length === 0 ? [...toldIn(material), ...facts].slice(0, mostKnown) : facts;
  const { redFlags, keyQuestions, renewal, asOf } = account.assessment;
  const open = keyQuestions.filter(({ status }) => status === "open").map(({ question }) => question);
  const flags = redFlags.slice(0, mostSteps).map(({ name, because }) => `${startUpper(name)}: ${because}`);
  const decided =
    renewal.deadline === null || renewal.deadline === renewal.date
      ? ""
      : `, to be decided by ${renewal.deadline}`;
  const asks = account.plays.slice(0, 2).flatMap(({ play }) => fillAll(play.ask, account.values));
  return {
    known: known.length === 0 ? null : bullets(known),
    known_indented: known.length === 0 ? null : known.map((line) => `   - ${line}`).join("\n"),
    obstacles: flags.length === 0 ? null : flags.map((line) => `   - ${line}`).join("\n"),
    date_line:
      renewal.date === null
        ? null
        : `   - Renewal ${renewal.date}${decided} (${countedDays(daysBetween(asOf, renewal.date))})`,
    unknown: open.slice(0, mostSteps).join(" ") || "nothing of weight",
    plan:
      account.actions.length === 0
        ? null
        : bullets(
            account.actions
              .slice(0, mostSteps)
              .map(({ do: what, owner, date }) => `${what} (${owner}, by ${date})`),
          ),
    asks:
      asks.length === 0
        ? null
        : asks
            .slice(0, mostAsked)
            .map((ask, index) => `${index + 1}. ${ask}`)
            .join("\n"),
    stakes:
      joined([
        sayStakes(practice, material.worked.stakes ?? stakesOf(account)),
        sayDeadline(practice, account),
      ]) ?? "not known yet",
  };
}

/** Why somebody left is told in the words of who tells it: no fact holds the order of events. */
const isTold = ({ request }: Material): boolean => request.subject === "churned";

/** What the question tells besides what it asks, as it was written. */
const toldIn = ({ case: theCase }: Material): string[] =>
  tellings(theCase.question).map((told) => oneSafeLine(told, 200));

/** Without a decision the yearly revenue is what is at stake. */
function stakesOf({ facts }: AccountMaterial): Material["worked"]["stakes"] {
  const arr = facts.find(({ key }) => key === "account.arr");
  return typeof arr?.value === "number" ? { share: null, arr: arr.value, unit: arr.unit } : null;
}

function decision({ practice, request }: Material, account: AccountMaterial): Values {
  const { matters } = practice.requests;
  const isDiscount = account.facts.some(({ key }) => key.startsWith("commercial.discount"));
  const matter =
    matters.find(({ id, hers }) => hers !== true && request.matters.includes(id)) ??
    matters.find(({ id }) => isDiscount && id === "discount");
  const asked = account.facts.find(({ key }) => key === "commercial.discount_ratio");
  const { deadline } = account.assessment.renewal;
  const escalated = account.assessment.authority.reasons.find(({ level }) => level === "escalate");
  return {
    asked: asked === undefined ? null : `a discount of ${factValue(asked)}`,
    asked_short:
      asked === undefined
        ? (matter?.id.replaceAll("_", " ") ?? "what they ask for")
        : `a discount of ${factValue(asked)}`,
    deciders: matter?.who ?? sayRoute(practice, account),
    decision_day: deadline,
    request:
      matter === undefined
        ? escalated === undefined
          ? "your view on the plan; nothing here needs your approval."
          : `a decision on the plan (${escalated.matter.toLowerCase()}).`
        : `a decision. ${matter.who}`,
    recommendation:
      matter?.in_return ?? "first the value, then the paper; nothing is given without something in return.",
    next_update: null,
    owner: null,
  };
}

/** The account in one sentence: its first red flag, or its phase. */
function headline(practice: Material["practice"], { assessment, plays }: AccountMaterial): string {
  const [flag] = assessment.redFlags;
  if (flag !== undefined) return `${flag.name}, ${flag.severity}: ${flag.because}.`;
  const why = plays[0]?.why;
  return why === undefined || why === "" ? (reply(practice, "explain_no_flags") ?? "") : `${why}.`;
}

/** "QBR", "kickoff", "renewal call": as the question says it. */
function meetingOf({ case: { question } }: Material): string {
  const match =
    /\b(qbr|ebr|kick-?off|business review|renewal (?:call|meeting)|steering committee|onboarding|executive (?:call|meeting|review))\b/i.exec(
      question,
    );
  const word = match?.[1];
  if (word === undefined) return "Review";
  return /^(?:qbr|ebr)$/i.test(word) ? word.toUpperCase() : startUpper(word);
}
