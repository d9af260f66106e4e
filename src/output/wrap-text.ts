import { displayWidth } from "../finding/display-width.ts";

const colour = /\u001b\[[\d;]{0,20}m/g;

/**
 * A text broken between words so that no line is wider than `columns`; a longer word stands alone. Line breaks stay, and
 * a line that is indented goes on as far to the right. Colours take no room.
 */
export const wrapText = (text: string, columns: number): string =>
  text
    .split("\n")
    .map((line) => wrapLine(line, columns))
    .join("\n");

function wrapLine(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of line.slice(indent.length).split(" ")) {
    const longer = current === "" ? `${indent}${word}` : `${current} ${word}`;
    if (current !== "" && widthOf(longer) > columns) {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = longer;
  }
  return [...lines, current].join("\n");
}

const widthOf = (text: string): number => displayWidth(text.replace(colour, ""));
