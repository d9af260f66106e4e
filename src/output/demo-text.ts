import { oneSafeLine } from "../finding/safe-text.ts";
import type { Palette } from "./palette.ts";

const longestLine = 400;

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word));

/** "$ consult-customer health accounts.csv". */
export const commandLine = (words: readonly string[]): string =>
  `$ consult-customer ${words.map(quoted).join(" ")}`;

/** The first lines of an output, and how many more there are. */
export function beginningOf(text: string, most: number, palette: Palette): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
  const rest = lines.length - shown.length;
  const more = rest > 0 ? [palette.notice(`[… ${rest} more line${rest === 1 ? "" : "s"}]`)] : [];
  return `${[...shown, ...more].join("\n")}\n`;
}

/** What stands on stderr, without what a terminal could be driven with. */
export const asNotices = (text: string, palette: Palette): string =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `${palette.notice(oneSafeLine(line, longestLine))}\n`)
    .join("");
