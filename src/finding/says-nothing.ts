import type { DataFinding } from "./finding.ts";

/** Whether all that is wrong with a file is that it is empty, or holds only comments. */
export const saysNothing = (findings: readonly DataFinding[]): boolean =>
  findings.length > 0 && findings.every(({ code }) => code === "file.empty");
