import type { ElementPart } from "../../practice/phrases-schema.ts";
import { chooseParts } from "./choose-parts.ts";
import { leadIn } from "./lead-in.ts";
import type { Material, PortfolioMaterial } from "./material.ts";
import { blocks, phrase } from "./phrase.ts";
import { writePortfolioAssessment } from "./portfolio/write-portfolio-assessment.ts";
import { writePortfolioOutcomes } from "./portfolio/write-portfolio-outcomes.ts";
import { writePortfolioRisks } from "./portfolio/write-portfolio-risks.ts";
import { writePortfolioStakeholders } from "./portfolio/write-portfolio-stakeholders.ts";
import { writePortfolioStrategy } from "./portfolio/write-portfolio-strategy.ts";
import { writePortfolioTimeline } from "./portfolio/write-portfolio-timeline.ts";
import { quietText } from "./quiet-text.ts";
import { sayNews } from "./requested/answer-follow-up.ts";
import { answerRequested } from "./requested/answer-requested.ts";
import { sayLanguage } from "./requested/say-language.ts";
import { writeActions } from "./write-actions.ts";
import { writeAssessment } from "./write-assessment.ts";
import { writeMetrics } from "./write-metrics.ts";
import { writeOutcomes } from "./write-outcomes.ts";
import { writeRisks } from "./write-risks.ts";
import { writeStakeholders } from "./write-stakeholders.ts";
import { writeStrategy } from "./write-strategy.ts";
import { writeTimeline } from "./write-timeline.ts";

type Writer = (material: Material, opening: string) => string;

/** Who writes which part of an answer. */
const writers: Readonly<Record<ElementPart, Writer>> = {
  assessment: writeAssessment,
  outcomes: writeOutcomes,
  strategy: writeStrategy,
  actions: writeActions,
  risks: writeRisks,
  metrics: writeMetrics,
  timeline: writeTimeline,
  stakeholders: writeStakeholders,
};

/** The same for a portfolio, of which only the most urgent accounts are named. */
const portfolioWriters: Readonly<
  Record<ElementPart, (material: PortfolioMaterial, opening: string) => string>
> = {
  assessment: writePortfolioAssessment,
  outcomes: writePortfolioOutcomes,
  strategy: writePortfolioStrategy,
  actions: writeActions,
  risks: writePortfolioRisks,
  metrics: writeMetrics,
  timeline: writePortfolioTimeline,
  stakeholders: writePortfolioStakeholders,
};

/**
 * The answer's response elements, each under its numbered heading, in the order of the persona. A persona without any
 * gets what is known, what is done and what is asked, without headings.
 */
export function writeAnswer(material: Material): string[] {
  const { persona, practice, accounts, brief, portfolio } = material;
  const account = accounts.length === 1 && accounts[0]?.named ? accounts[0].label : null;
  const write = (part: ElementPart, begin: string): string =>
    portfolio === null
      ? writers[part](material, begin)
      : portfolioWriters[part]({ ...material, portfolio }, begin);
  if (persona.response_elements.length === 0)
    return [quietText(`${blocks(withoutHeadings.map((part) => write(part, "")))}\n`)];
  const parts = chooseParts(persona.response_elements, practice);
  return persona.response_elements.map(({ name, lead_in }, index) => {
    const part = parts[index] ?? null;
    const begin = brief && index > 0 ? "" : leadIn(lead_in, account);
    const said = part === null ? phrase(practice, "no_rules", { element: name }) : write(part, begin);
    // What was asked is answered before anything else, whatever the first element is.
    const asked = index === 0 ? [sayLanguage(material), sayNews(material), answerRequested(material)] : [];
    return quietText(`${blocks([`## ${index + 1}. ${name}`, ...asked, said])}\n`);
  });
}

const withoutHeadings = ["assessment", "actions", "stakeholders"] as const;
