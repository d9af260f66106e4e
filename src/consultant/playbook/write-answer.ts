import { fillText } from "./fill-text.ts";
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

/** Who writes which response element of the agent definition. */
const writers: Readonly<Record<string, Writer>> = {
  "Customer Assessment": writeAssessment,
  "Outcome Analysis": writeOutcomes,
  "Success Strategy": writeStrategy,
  "Action Plan": writeActions,
  "Risk Mitigation": writeRisks,
  "Success Metrics": writeMetrics,
  Timeline: writeTimeline,
  "Stakeholder Coordination": writeStakeholders,
};

/** The same for a portfolio, of which only the most urgent accounts are named. */
const portfolioWriters: Readonly<Record<string, (material: PortfolioMaterial, opening: string) => string>> = {
  "Customer Assessment": writePortfolioAssessment,
  "Outcome Analysis": writePortfolioOutcomes,
  "Success Strategy": writePortfolioStrategy,
  "Action Plan": writeActions,
  "Risk Mitigation": writePortfolioRisks,
  "Success Metrics": writeMetrics,
  Timeline: writePortfolioTimeline,
  "Stakeholder Coordination": writePortfolioStakeholders,
};

/** The answer's response elements, each under its numbered heading, in the order of the persona. */
export function writeAnswer(material: Material): string[] {
  const { persona, practice, accounts, brief, portfolio } = material;
  const account = accounts.length === 1 && accounts[0]?.named ? accounts[0].label : null;
  return persona.response_elements.map(({ name, lead_in }, index) => {
    const begin = brief && index > 0 ? "" : opening(lead_in, account);
    const text =
      portfolio === null
        ? writers[name]?.(material, begin)
        : portfolioWriters[name]?.({ ...material, portfolio }, begin);
    const said = text ?? phrase(practice, "no_rules", { element: name });
    // What was asked is answered before anything else, whatever the first element is.
    const asked = index === 0 ? [sayLanguage(material), sayNews(material), answerRequested(material)] : [];
    return quietText(`${blocks([`## ${index + 1}. ${name}`, ...asked, said])}\n`);
  });
}

/** The persona's own lead-in, with the customer's name where there is one: "Looking at Northwind's current health and status:". */
function opening(leadIn: string, account: string | null): string {
  const words = leadIn.replace(/[\s.…:]+$/, "");
  const named =
    account === null
      ? words
      : words.replace(/\bthe customer(['’]s)\b/, (_match, possessive: string) => `${account}${possessive}`);
  return `${fillText(named, {}) ?? words}:`;
}
