import type { DataFinding } from "../../finding/finding.ts";
import { sayRowFinding } from "../../output/health/say-row-finding.ts";

/** Enough to mend a file by. A file of another kind would fill memory and screen. */
const mostFindings = 50;

/** The findings of a run: the first ones are kept and shown, the others counted. */
export class FindingLog {
  readonly kept: DataFinding[] = [];
  count = 0;

  /** The lines to show for these findings. */
  add(findings: readonly DataFinding[]): string {
    const told = findings.slice(0, Math.max(0, mostFindings - this.kept.length));
    this.kept.push(...told);
    this.count += findings.length;
    return told.map((finding) => `${sayRowFinding(finding)}\n`).join("");
  }

  /** The line that ends the run; "" when no finding was left out. */
  summary(): string {
    const rest = this.count - this.kept.length;
    return rest === 0 ? "" : `${rest} more findings, ${this.count} in all.\n`;
  }
}
