import { displayWidth } from "./display-width.ts";

/** A line that takes at most so many columns, cut with "…". */
export function shortenToWidth(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  let kept = "";
  let width = 1;
  for (const sign of line) {
    width += displayWidth(sign);
    if (width > columns) break;
    kept += sign;
  }
  return `${kept}…`;
}
