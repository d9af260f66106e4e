import { sayPoints } from "../assessment/say-points.ts";
import { fillText } from "../consultant/playbook/fill-text.ts";
import type { AccountMaterial, Material } from "../consultant/playbook/material.ts";
import { blocks, bullets, inOrder, phrase, references } from "../consultant/playbook/phrase.ts";
import { quietText } from "../consultant/playbook/quiet-text.ts";
import { writeMetrics } from "../consultant/playbook/write-metrics.ts";
import { writeOutcomes } from "../consultant/playbook/write-outcomes.ts";
import { writeRisks } from "../consultant/playbook/write-risks.ts";
import { writeStakeholders } from "../consultant/playbook/write-stakeholders.ts";
import { factLine } from "../facts/fact-line.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { type PlanInput, type PlanSection, type PlanSectionId, type PlanStep, planSections } from "./plan.ts";
import { writePlanTimeline } from "./write-plan-timeline.ts";

type Writer = (input: PlanInput, account: AccountMaterial, steps: readonly PlanStep[]) => string;

const writers: Record<PlanSectionId, Writer> = {
  summary: writeSummary,
  outcomes: ({ material }) => writeOutcomes(material, ""),
  health: ({ material }, account) => writeHealth(material, account),
  actions: ({ material }, _account, steps) =>
    steps.length === 0
      ? (material.practice.phrases.phrases.no_steps ?? "")
      : steps.map((step) => stepLine(material, step)).join("\n"),
  metrics: ({ material }) => writeMetrics(material, "") || none(material),
  stakeholders: ({ material }) => writeStakeholders(material, "") || none(material),
  risks: ({ material }) => writeRisks(material, "") || none(material),
  timeline: ({ material }, account, steps) => writePlanTimeline(material, account, steps) || none(material),
  facts: ({ material }, account) => bullets(account.facts.map(factLine)) || none(material),
};

/**
 * The generated parts of a customer success plan: facts and assessment as they stand today, and the steps of the
 * latest consultation, or those of the plays where none was recorded. Pure; the same input gives the same bytes.
 */
export function writePlan(input: PlanInput): PlanSection[] {
  const account = input.material.accounts[0];
  if (account === undefined) throw new Error("a plan needs an account");
  const steps = input.latest?.steps ?? [...account.actions, ...account.later].map(toStep);
  const { headings } = input.material.practice.phrases.plan;
  return planSections.map((id) => ({
    id,
    text: harmless(blocks([headingOf(id, headings[id], account), writers[id](input, account, steps)])),
  }));
}

const headingOf = (id: PlanSectionId, heading: string, account: AccountMaterial): string =>
  `${id === "summary" ? "#" : "##"} ${fillText(heading, account.values) ?? heading}`;

function writeSummary({ material, latest }: PlanInput, { assessment, values }: AccountMaterial): string {
  const { persona, practice, case: theCase } = material;
  const { renewal, phase, authority } = assessment;
  const { summary } = practice.phrases.plan;
  const partners = authority.reasons.flatMap(({ level, with: partner }) =>
    level === authority.route && partner !== null ? [partner] : [],
  );
  const filled = {
    ...values,
    as_of: theCase.asOf,
    owner: `${persona.name.given} ${persona.name.family}, ${persona.role}`,
    phase: phase.name,
    renewal_date: renewal.date,
    deadline: renewal.deadline,
    authority: phrase(practice, `route_${authority.route}`, {
      with: [...new Set(partners)].join(" and "),
      matters: persona.authority.can_decide.join("; "),
    }),
    latest: latest?.id,
    latest_date: latest?.date,
    latest_question: latest === null ? null : oneSafeLine(latest.question, 160),
  };
  return bullets(summary.map((line) => fillText(line, filled)));
}

function writeHealth({ practice }: Material, { assessment }: AccountMaterial): string {
  const { health, redFlags } = assessment;
  const { health: said, columns, no_flags } = practice.phrases.plan;
  const isKnown = health.band !== null;
  const share = (part: number): string => `${Math.round(part * 100)} %`;
  const line =
    health.score === null
      ? said.unknown
      : fillText(health.band === null ? said.provisional : said.known, {
          score: sayPoints(health.score, isKnown),
          band: health.band,
          coverage: share(health.coverage),
          low: sayPoints(health.low, isKnown),
          high: sayPoints(health.high, isKnown),
        });
  const rows = health.dimensions.map(
    ({ name, score, coverage }) =>
      `| ${name} | ${score === null ? "–" : sayPoints(score, isKnown)} | ${share(coverage)} |`,
  );
  const flags = redFlags.map(
    ({ name, severity, because, facts }) => `**${name}, ${severity}**: ${because}${references(facts)}`,
  );
  return blocks([
    line,
    `| ${columns.join(" | ")} |\n|${columns.map(() => "---|").join("")}\n${rows.join("\n")}`,
    flags.length === 0 ? no_flags : bullets(flags),
  ]);
}

const toStep = ({ do: what, owner, date, facts }: AccountMaterial["actions"][number]): PlanStep => ({
  what,
  owner,
  due: date,
  done: false,
  facts,
});

function stepLine({ practice }: Material, { what, owner, due, done, facts }: PlanStep): string {
  const { no_date, no_owner } = practice.phrases.plan;
  const rests = facts.length === 0 ? "" : ` (${inOrder(facts).join(", ")})`;
  return `- [${done ? "x" : " "}] **${due ?? no_date}** ${oneSafeLine(owner ?? no_owner, 80)}: ${oneSafeLine(what, 400)}${rests}`;
}

const none = ({ practice }: Material): string => practice.phrases.plan.none;

/** What comes from outside must not close a generated part, nor drive a terminal. */
const harmless = (text: string): string => quietText(text).replaceAll("<!--", "&lt;!--");
