export type ColourEvidence = {
  /** False after --no-color. */
  readonly flag: boolean;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * Whether a stream is coloured: --no-color, then FORCE_COLOR (0 or false turn it off), then NO_COLOR (any non-empty
 * value), then TERM=dumb, then whether it is a terminal. FORCE_COLOR never reaches a frame line in a pipe: callers ask
 * for stdout only when it is a terminal.
 */
export function decideColour({ flag, isTerminal, env }: ColourEvidence): boolean {
  if (!flag) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if ((env.NO_COLOR ?? "") !== "" || env.TERM === "dumb") return false;
  return isTerminal;
}
