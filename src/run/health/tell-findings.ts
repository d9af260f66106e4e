import { sayRowFinding } from "../../output/health/say-row-finding.ts";
import type { Palette } from "../../output/palette.ts";
import type { FindingLog } from "./finding-log.ts";

/** Says on stderr what was found in files of accounts, mistakes first; under --quiet these alone. */
export async function tellFindings(
  log: FindingLog,
  to: {
    readonly write: (text: string) => Promise<void>;
    readonly palette: Palette;
    readonly isQuiet: boolean;
  },
): Promise<void> {
  for (const group of log.list()) {
    if (group.severity === "note" && to.isQuiet) continue;
    const paint = group.severity === "error" ? to.palette.error : to.palette.notice;
    await to.write(paint(`${sayRowFinding(group)}\n`));
  }
  await to.write(to.palette.error(log.summary()));
}
