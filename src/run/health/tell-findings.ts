import type { Io } from "../../adapters/process/io.ts";
import { plainLink } from "../../finding/link.ts";
import { sayRowFinding } from "../../output/health/say-row-finding.ts";
import type { Palette } from "../../output/palette.ts";
import type { FindingLog } from "./finding-log.ts";

/** Says on stderr what was found in files of accounts, mistakes first; under --quiet these alone. */
export async function tellFindings(
  log: FindingLog,
  to: {
    readonly io: Pick<Io, "stderr" | "env" | "cwd">;
    readonly palette: Palette;
    readonly isQuiet: boolean;
  },
): Promise<void> {
  const { io, palette, isQuiet } = to;
  const { stderr } = io;
  const shown = log.list().filter(({ severity }) => severity !== "note" || !isQuiet);
  const link =
    shown.length > 0 && stderr.isTerminal ? (await import("#lazy/links")).linksOf(io, stderr) : null;
  for (const group of shown) {
    const paint = group.severity === "error" ? palette.error : palette.notice;
    await stderr.write(paint(`${sayRowFinding(group, link ?? plainLink)}\n`));
  }
  await stderr.write(palette.error(log.summary()));
}
