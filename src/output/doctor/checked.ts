import type { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Palette } from "../palette.ts";
import { pad } from "../table.ts";

/** One thing that doctor looked at. */
export type Checked = {
  /** Stable: "credentials", "server", "journal". */
  readonly id: string;
  /** skipped: it could not be looked at, or was not to be. */
  readonly status: "ok" | "warning" | "error" | "skipped";
  /** One sentence or a few words; never a key. */
  readonly says: string;
  /** What to do; null: nothing. */
  readonly hint: string | null;
  /** How a run would end because of it; only of an error. */
  readonly outcome?: Failure["outcome"] | undefined;
};

const signs: Record<Checked["status"], string> = { ok: "✓", warning: "!", error: "✗", skipped: "-" };

/** A line for each thing, and what to do below it. */
export function doctorLines(checks: readonly Checked[], palette: Palette): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const paint: Record<Checked["status"], (text: string) => string> = {
    ok: palette.strong,
    warning: palette.warning,
    error: palette.error,
    skipped: palette.notice,
  };
  return checks
    .map(({ id, status, says, hint }) => {
      const line = `${paint[status](`${signs[status]} ${pad(id, width)}`)}  ${oneSafeLine(says, 500)}\n`;
      return hint === null
        ? line
        : `${line}${" ".repeat(width + 4)}${palette.notice(oneSafeLine(hint, 500))}\n`;
    })
    .join("");
}
