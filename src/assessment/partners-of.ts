import type { Assessment } from "./assessment.ts";

/** Whom a route asks for, each once: "Leadership", "Brand Strategist"; empty for decide. */
export const partnersOf = ({ route, reasons }: Assessment["authority"]): string[] => [
  ...new Set(reasons.filter(({ level }) => level === route).flatMap((reason) => reason.with ?? [])),
];
