const names = [
  "Customer Assessment",
  "Outcome Analysis",
  "Success Strategy",
  "Action Plan",
  "Risk Mitigation",
  "Success Metrics",
  "Timeline",
  "Stakeholder Coordination",
];

const headings = {
  numbered: (name: string, number: number) => `## ${number}. ${name}`,
  bold: (name: string, number: number) => `**${number}. ${name}**`,
  plain: (name: string) => `### ${name}`,
} as const;

/** An answer under the eight headings from eight parts, which stand apart by a line of three dashes. */
export function writeAnswer(parts: string, style: keyof typeof headings = "numbered"): string {
  const texts = parts.trim().split(/\n-{3}\n/);
  if (texts.length !== names.length)
    throw new Error(`${texts.length} parts instead of ${names.length}: ${texts[0]}`);
  return texts
    .map((text, index) => `${headings[style](names[index] ?? "", index + 1)}\n\n${text}\n`)
    .join("\n");
}
