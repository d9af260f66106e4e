/** Loaded when something is shown on a terminal: widths of characters, and where lines break. */
export { createTerminalText } from "../output/terminal-text.ts";
export { wrapText } from "../output/wrap-text.ts";
