import { holds } from "../../../assessment/evaluate-condition.ts";
import { oneSafeLine } from "../../../finding/safe-text.ts";
import { gatherNeeds } from "../../../request/gather-needs.ts";
import type { HandoverTeam } from "../../../request/request.ts";
import { type Handover, handoverTo } from "../../../request/settle-handover.ts";
import { tellings } from "../../../request/tellings.ts";
import { fillText, type Values } from "../fill-text.ts";
import type { AccountMaterial, Action, Material } from "../material.ts";
import { bullets, countedDays } from "../phrase.ts";
import { percent, reply, startLower, startUpper } from "./reply.ts";

/** What fits on a page; conventions. */
const most = { told: 2, facts: 9, missing: 6, steps: 4 };

/** What a hand-over note says to its team beside what every text knows. */
export function handoverValues(material: Material, account: AccountMaterial, team: HandoverTeam): Values {
  const { practice } = material;
  const rule = handoverTo(team, practice);
  const { known, missing } = gatherNeeds(rule, account.facts, practice);
  const steps = stepsFor(rule, account);
  return {
    team_request: requestTo(rule, material, account),
    team_day: dayOf(steps, account, material),
    team_facts: list(
      [...known.slice(0, most.facts), ...toldIn(material).slice(0, most.told)],
      reply(practice, "handover_nothing"),
    ),
    team_missing: list(missing.slice(0, most.missing), reply(practice, "handover_complete")),
    team_steps: list(
      steps.slice(0, most.steps).map((step) => sayStep(material, step)),
      reply(practice, "handover_no_step"),
    ),
    other_steps: list(
      account.actions
        .filter((action) => !steps.includes(action))
        .slice(0, most.steps)
        .map((step) => sayStep(material, step)),
      reply(practice, "handover_no_step"),
    ),
    health_line: healthLine(material, account),
  };
}

const list = (lines: readonly (string | null)[], otherwise: string | null): string =>
  bullets(
    (lines.length === 0 ? [otherwise] : lines).map((line) => (line === null ? null : startUpper(line))),
  );

const names = (text: string | null, { called }: Handover): boolean => text?.includes(called) === true;

/** What the question tells besides what it asks, as it was written: no word of it should be lost on the way. */
const toldIn = ({ practice, case: theCase }: Material): (string | null)[] =>
  tellings(theCase.question).map((told) =>
    reply(practice, "handover_told", { told: oneSafeLine(told.replace(/"/g, "'"), 200) }),
  );

/** Steps that the team owns or that wait for its word, by date. */
const stepsFor = (rule: Handover, { actions, later }: AccountMaterial): Action[] =>
  [...actions, ...later].filter((action) => names(action.owner, rule) || names(action.with, rule));

const sayStep = ({ practice }: Material, { do: what, owner, date }: Action): string | null =>
  reply(practice, "handover_step", { what: what.replace(/\.$/, ""), owner, date });

/** Who decides the matter that is asked about, else why the rules of authority call for the team. */
function requestTo(
  rule: Handover,
  { practice, request }: Material,
  { assessment, values, view }: AccountMaterial,
): string | null {
  const matters = practice.requests.matters.filter(
    (matter) =>
      request.matters.includes(matter.id) && (names(matter.with ?? null, rule) || names(matter.who, rule)),
  );
  const because = assessment.authority.reasons.filter((reason) => names(reason.with, rule));
  const asked = [
    ...matters.map(({ who }) => who),
    ...because.map((reason) => reply(practice, "handover_reason", reason)),
    ...(rule.asks ?? []).flatMap(({ when, say }) => (holds(when, view) ? [fillText(say, values)] : [])),
  ];
  const said = [...new Set(asked.filter((one) => one !== null))];
  return said.length === 0 ? fillText(rule.otherwise, values) : startLower(said.map(startUpper).join(" "));
}

/** Before the first step that waits for them, and at the latest by the deadline. */
function dayOf(
  steps: readonly Action[],
  { assessment }: AccountMaterial,
  { practice }: Material,
): string | null {
  const { deadline } = assessment.renewal;
  const [first] = steps.map(({ date }) => date).toSorted();
  const day = first ?? (deadline !== null && deadline >= assessment.asOf ? deadline : null);
  return day ?? reply(practice, "handover_no_day");
}

function healthLine({ practice }: Material, { assessment }: AccountMaterial): string | null {
  const { health, redFlags, renewal } = assessment;
  const flags = redFlags.slice(0, 3).map(({ name, severity }) => `${name} (${severity})`);
  return [
    health.score === null
      ? reply(practice, "handover_no_health")
      : `${Math.round(health.score)} of 100, ${health.band ?? "provisional"}, on ${percent(health.coverage)} of what counts`,
    ...(flags.length === 0 ? [] : [`red flags: ${flags.join(", ")}`]),
    ...(renewal.daysToDeadline === null || renewal.daysToDeadline < 0
      ? []
      : [`decision deadline in ${countedDays(renewal.daysToDeadline)}`]),
  ].join("; ");
}
