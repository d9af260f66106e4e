/** A complete answer in the eight elements, as a well-behaved model gives it. */
export const goodAnswer = [
  "Customer Assessment",
  "Outcome Analysis",
  "Success Strategy",
  "Action Plan",
  "Risk Mitigation",
  "Success Metrics",
  "Timeline",
  "Stakeholder Coordination",
]
  .map(
    (name, index) => `## ${index + 1}. ${name}\n\nI can decide this: first call the administrator today.\n`,
  )
  .join("\n");
