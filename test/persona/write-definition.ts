import { frameLines } from "../../src/persona/frame-lines.ts";
import type { Persona } from "../../src/persona/persona.ts";

type Group = { readonly name: string; readonly text: string };

const list = (entries: readonly string[]) => entries.map((entry) => `- ${entry}`).join("\n");
const groups = (entries: readonly Group[]) => list(entries.map(({ name, text }) => `**${name}**: ${text}`));
const numbered = (entries: readonly Group[]) =>
  entries.map(({ name, text }, index) => `${index + 1}. **${name}**: ${text}`).join("\n");
const quote = (text: string) => `"${text}"`;
const withNote = (text: string, note: string | null) => (note === null ? text : `${text} (${note})`);

/**
 * Writes a persona back to its Markdown definition. It takes every word from the persona but the headings and labels
 * that all agent definitions share, so what the YAML has lost is missing here.
 */
export function writeDefinition(persona: Persona): string {
  const blocks = [
    `# ${persona.role}`,
    ...identity(persona),
    ...output(persona),
    ...competencies(persona),
    ...decision(persona),
    ...communication(persona),
    ...collaboration(persona),
    ...knowledge(persona),
    ...performance(persona),
    ...integration(persona),
    ...answer(persona),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const identity = ({
  name: { given, family, credentials },
  title,
  team,
  personality,
  voice_triggers,
}: Persona) => [
  "## Identity",
  groups([
    { name: "Name", text: [`${given} ${family}`, ...credentials].join(", ") },
    { name: "Title", text: title },
    { name: "Team", text: team },
    { name: "Personality", text: personality.join(", ") },
    { name: "Voice Trigger", text: voice_triggers.map(quote).join(" or ") },
  ]),
];

const output = (persona: Persona) => {
  const { emphasis, instruction, body, rules } = persona.output;
  const { begin, end } = frameLines(persona);
  return [
    "## Output Instructions",
    `**${emphasis}**: ${instruction}:`,
    ["```", begin, `[${body}]`, end, "```"].join("\n"),
    list(rules),
  ];
};

const competencies = ({ competencies: { primary, secondary } }: Persona) => [
  "## Core Competencies",
  "### Primary Expertise",
  list(primary),
  "### Secondary Skills",
  list(secondary),
];

const decision = ({ authority, decision_criteria }: Persona) => [
  "## Decision Framework",
  "### Authority Levels",
  groups([
    { name: "Can Decide", text: authority.can_decide.join(", ") },
    {
      name: "Must Consult",
      text: authority.must_consult
        .map(({ matter, with: partner }) => withNote(matter, partner === null ? null : `with ${partner}`))
        .join(", "),
    },
    { name: "Must Escalate", text: authority.must_escalate.join(", ") },
  ]),
  "### Decision Criteria",
  numbered(decision_criteria.map(({ name, question }) => ({ name, text: question }))),
];

const communication = ({ input, style }: Persona) => [
  "## Communication Protocol",
  "### Input Processing",
  groups([
    { name: "Preferred Format", text: input.preferred_formats.join(", ") },
    { name: "Key Questions", text: input.key_questions.map(quote).join(", ") },
    { name: "Red Flags", text: input.red_flags.join(", ") },
  ]),
  "### Output Style",
  groups([
    { name: "Tone", text: style.tone.join(", ") },
    { name: "Structure", text: style.structure.join(", ") },
    { name: "Documentation", text: style.documentation.join(", ") },
  ]),
];

const collaboration = ({ collaboration: together }: Persona) => [
  "## Collaboration Interfaces",
  "### Internal Team",
  groups([
    {
      name: "Partner Agents",
      text: together.partners.map(({ name, for: purpose }) => withNote(name, purpose)).join(", "),
    },
    { name: "Collaboration Style", text: together.style },
    { name: "Division of Labor", text: together.division_of_labor.join("; ") },
  ]),
  "### Cross-Team",
  [
    "- **Regular Interfaces**:",
    ...together.interfaces.map(({ team, about }) => `  - ${withNote(team, about.join(", "))}`),
    `- **Integration Points**: ${together.integration_points.join(", ")}`,
  ].join("\n"),
];

const knowledge = ({ knowledge: base }: Persona) => {
  const topics = (entries: Persona["knowledge"]["domains"]) =>
    groups(entries.map(({ name, topics }) => ({ name, text: topics.join(", ") })));
  return [
    "## Knowledge Base",
    "### Domain Knowledge",
    topics(base.domains),
    `### ${base.frameworks_heading}`,
    topics(base.frameworks),
    "### Learning Priorities",
    list(base.learning_priorities),
  ];
};

const performance = ({ performance: measures }: Persona) => [
  "## Performance Metrics",
  groups([
    {
      name: "Success Indicators",
      text: measures.success_indicators.map(({ metric, target }) => `${target} ${metric}`).join(", "),
    },
    { name: "Quality Standards", text: measures.quality_standards.join(", ") },
    { name: "Improvement Areas", text: measures.improvement_areas.join(", ") },
  ]),
];

const integration = ({ integration: { heading, workflows, standards } }: Persona) => [
  `## ${heading}`,
  "### Workflow References",
  list(workflows),
  "### Standards Compliance",
  list(standards),
];

const answer = ({ signature, response_elements, principles, lifecycle, health }: Persona) => [
  "## Signature Decision-Making Style",
  quote(signature),
  "## Typical Response Elements",
  numbered(
    response_elements.map(({ name, lead_in }) => ({
      name,
      text: quote(lead_in),
    })),
  ),
  `## ${principles.heading}`,
  groups(principles.list),
  ...(lifecycle === undefined
    ? []
    : [
        `## ${lifecycle.heading}`,
        groups(
          lifecycle.phases.map(({ name, asks }) => ({
            name,
            text: asks.join(", "),
          })),
        ),
      ]),
  ...(health === undefined
    ? []
    : [
        `## ${health.heading}`,
        groups(
          health.dimensions.map(({ name, indicators }) => ({
            name,
            text: indicators.join(", "),
          })),
        ),
      ]),
];
