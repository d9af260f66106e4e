import type { Fact } from "../facts/fact.ts";
import type { MatterRule, Practice } from "../practice/practice.ts";
import { gatherNeeds } from "../request/gather-needs.ts";
import type { Form, HandoverTeam, Length, Request, RequestKind } from "../request/request.ts";
import { type Handover, handoverTo } from "../request/settle-handover.ts";
import type { Supposition, WorkedOut } from "../request/work-out.ts";

export type AskedInput = {
  readonly request: Request;
  readonly form: Form;
  readonly worked: WorkedOut;
  readonly practice: Practice;
  /** The answer is the text to use and nothing else. */
  readonly only: "draft" | null;
  /** The team a hand-over note is for; null or left out: none is asked for. */
  readonly handover?: HandoverTeam | null;
  /** Of the account it is about. */
  readonly facts?: readonly Fact[];
};

/** What the answer to each kind owes. */
const owes: Readonly<Record<RequestKind, string>> = {
  outside: "Say in one sentence that it is outside what you do, in another what you can do instead.",
  compare:
    "Set the ways side by side on the decision criteria, say what would have to be true for each and " +
    "who decides it, recommend one, and say what would change that.",
  rank: "Give the order with a reason for each place.",
  decide:
    "The first sentence says yes, no, or that it is not yours; then who may decide, what they need, and the money at stake as computed below.",
  explain:
    "Give the reasons from the facts, and what would change it, as computed below. Do not print the plan again.",
  draft:
    "Write the text so that it can be sent; what you do not know stays a blank in square brackets. " +
    "It names no price, grants no term and promises no date of a fix.",
  prepare:
    "Say what must come out of the meeting, the three facts that count, what to ask, what not to say, and who should be there.",
  define:
    "Three sentences: what it is, its formula, what is in and out, and your own target where you have one. No plan.",
  consult: "Give the plan.",
  help: "Answer as a person would, in a few sentences.",
};

/** The request as code read it, and what was computed for it, as a section of the prompt. */
export function describeRequest(asked: AskedInput): string {
  const { request, form, worked, practice, only, handover = null, facts = [] } = asked;
  const { kind, also, length, language, addressee, drafts } = request;
  const matters = request.matters.flatMap(
    (id) => practice.requests.matters.find((one) => one.id === id) ?? [],
  );
  const lines = [
    `Kind: ${[kind, ...also].join(", then ")}.`,
    ...[kind, ...also].map((one) => owes[one]),
    sayForm(form, only),
    length === null ? "" : sayLength(length),
    language === "en"
      ? ""
      : `The question is in the language "${language}" (ISO 639-1): answer in it. The headings keep their English names.`,
    addressee === null
      ? ""
      : `It goes to ${JSON.stringify(addressee.who)}, ${addressee.inside ? "one of ours" : "at the customer or not known"}.`,
    drafts.length === 0 || only !== null
      ? ""
      : `Put each text to use (${drafts.join(", ")}) into a fence of its own: a line \`\`\`${drafts[0]}, ` +
        `then "To: …", "Subject: …", an empty line, the text, and a line \`\`\`.`,
    ...(handover === null ? [] : sayHandover(handoverTo(handover, practice), facts, practice)),
    ...matters.map(sayMatter),
    ...computed(worked, practice),
  ];
  return `# Request (code read it)\n${lines
    .filter((line) => line !== "")
    .map((line) => `- ${line}`)
    .join("\n")}`;
}

function sayForm(form: Form, only: AskedInput["only"]): string {
  if (only !== null)
    return 'Form: the text alone. Write nothing but "To: …", "Subject: …", an empty line and the text.';
  return form === "full"
    ? "Form: full. All headings, in their order."
    : "Form: short. No headings, what was asked and nothing else, at most 120 words besides a text to use.";
}

function sayHandover(rule: Handover, facts: readonly Fact[], practice: Practice): string[] {
  const { known, missing } = gatherNeeds(rule, facts, practice);
  return [
    `The text is a hand-over note (handover) to our ${rule.called}, on one page, at most 350 words: what you ` +
      "need from them and why, by when, what is at stake, what is known, what is not, the steps that involve " +
      "them. It says nothing to the customer.",
    `${rule.called} needs (JSON-encoded): ${JSON.stringify(known)}.`,
    ...(missing.length === 0 ? [] : [`Not known, to be listed as such: ${missing.join("; ")}.`]),
  ];
}

const sayLength = ({ unit, most }: Length): string =>
  most === null
    ? "Wished length: short; a plan has at most five steps."
    : `Wished length: ${most === 1 ? `one ${unit.replace(/s$/, "")}` : `at most ${most} ${unit}`}, no more.`;

const sayMatter = ({ id, hers, who }: MatterRule): string =>
  `Matter: ${id.replaceAll("_", " ")}, ${hers === true ? "yours" : "not yours to decide, promise or name a figure for"}. ${who}`;

/** Levers beyond these tell little; a convention. */
const mostLevers = 6;

function computed({ stakes, levers, suppositions }: WorkedOut, practice: Practice): string[] {
  return [
    ...(stakes === null || stakes.share === null
      ? []
      : [
          stakes.arr === null
            ? "Money at stake: unknown, because the yearly revenue is."
            : `Money at stake (computed): ${Math.round(stakes.share * 1000) / 10} % of ${stakes.arr} is ${Math.round(stakes.share * stakes.arr)} a year.`,
        ]),
    ...levers
      .slice(0, mostLevers)
      .map(
        ({ indicator, now, gain }) =>
          `Computed: ${indicator}, now ${now ?? "unknown"}: at its best ${gain < 0 ? "" : "+"}${gain} points.`,
      ),
    ...suppositions.map((one) => saySupposition(one, practice)),
  ];
}

function saySupposition({ premise, before, after }: Supposition, practice: Practice): string {
  const quoted = JSON.stringify(premise);
  if (after === null) return `Supposition ${quoted}: code reads no fact in it; say so.`;
  const said = [before, after].map(({ assessment: { health, renewal, authority, plays } }) =>
    [
      `score ${health.score ?? "unknown"} ${health.band ?? "without a colour"}`,
      `deadline ${renewal.deadline ?? "unknown"}`,
      `route ${authority.route}`,
      `plays ${plays.map(({ id }) => practice.plays.plays.find((play) => play.id === id)?.name ?? id).join(", ")}`,
    ].join("; "),
  );
  return `Supposition ${quoted} (computed): ${said[0]} → ${said[1]}.`;
}
