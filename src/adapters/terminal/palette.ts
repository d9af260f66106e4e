import { Chalk } from "chalk";
import type { Palette } from "../../output/palette.ts";

/** Sixteen colours, so that it reads on every terminal and theme. */
export function createPalette(): Palette {
  const chalk = new Chalk({ level: 1 });
  return {
    frame: chalk.cyan,
    notice: chalk.dim,
    warning: chalk.yellow,
    error: chalk.red,
    strong: chalk.bold,
    heading: chalk.bold.cyan,
    band: (band, text) => chalk[band](text),
  };
}
