import { elementNames } from "../../support/element-names.ts";

const headings = {
  numbered: (name: string, number: number) => `## ${number}. ${name}`,
  bold: (name: string, number: number) => `**${number}. ${name}**`,
  plain: (name: string) => `### ${name}`,
} as const;

/** An answer under the eight headings from eight parts, which stand apart by a line of three dashes. */
export function writeAnswer(parts: string, style: keyof typeof headings = "numbered"): string {
  const texts = parts.trim().split(/\n-{3}\n/);
  if (texts.length !== elementNames.length)
    throw new Error(`${texts.length} parts instead of ${elementNames.length}: ${texts[0]}`);
  return texts
    .map((text, index) => `${headings[style](elementNames[index] ?? "", index + 1)}\n\n${text}\n`)
    .join("\n");
}
