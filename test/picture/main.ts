import { writeFileSync } from "node:fs";
import { drawTerminal } from "./draw-terminal.ts";
import { columns, recordSession } from "./record-session.ts";

/** `npm run picture` draws README's picture anew, from what the built program prints in a terminal (tmux). */
const title =
  "A terminal: the health of six accounts, a question about one of them, and the check of an answer";
writeFileSync(
  new URL("../../docs/terminal.svg", import.meta.url),
  drawTerminal(await recordSession(), columns, title),
);
