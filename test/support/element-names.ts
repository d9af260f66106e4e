/** The eight elements of an answer, as a reader of the agent definition finds them: what a test expects, not what the product says. */
export const elementNames: readonly string[] = [
  "Customer Assessment",
  "Outcome Analysis",
  "Success Strategy",
  "Action Plan",
  "Risk Mitigation",
  "Success Metrics",
  "Timeline",
  "Stakeholder Coordination",
];
