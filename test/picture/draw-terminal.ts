import { parseStyledLines, type Run } from "./parse-styled-lines.ts";

/** Of a monospaced font of 14 pixels. */
const width = 8.43;
const height = 19;
const margin = 16;
const bar = 34;

const style = [
  "text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d4d8de; white-space: pre }",
  ".bold { font-weight: 700; fill: #f2f4f7 }",
  ".dim { fill: #8d96a3 }",
  ".red { fill: #ff7b72 }",
  ".green { fill: #7ee787 }",
  ".yellow { fill: #e3b341 }",
  ".cyan { fill: #76d9e6 }",
].join("\n");

/** Rows of a terminal, with their signs for colour and weight, as an SVG that needs no font and no script. */
export function drawTerminal(rows: readonly string[], columns: number, title: string): string {
  const size = {
    width: Math.ceil(columns * width + 2 * margin),
    height: bar + rows.length * height + margin,
  };
  const buttons = ["#ff5f57", "#febc2e", "#28c840"].map(
    (fill, index) => `<circle cx="${margin + 4 + index * 20}" cy="17" r="6" fill="${fill}"/>`,
  );
  const lines = parseStyledLines(rows).map((runs, index) => {
    const spans = runs.map(span).join("");
    return spans === "" ? "" : `<text y="${bar + (index + 1) * height - 5}">${spans}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="#161b22"/>`,
    ...buttons,
    ...lines.filter((line) => line !== ""),
    "</svg>",
    "",
  ].join("\n");
}

/** Each run begins where its column is, whatever the width of the reader's font. */
const span = ({ column, text, classes }: Run): string =>
  text.trim() === ""
    ? ""
    : `<tspan x="${round(margin + column * width)}"${classes.length === 0 ? "" : ` class="${classes.join(" ")}"`}>${escaped(text)}</tspan>`;

const round = (value: number): number => Math.round(value * 100) / 100;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
