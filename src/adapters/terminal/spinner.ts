import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Io } from "../process/io.ts";

/** A sign of life on stderr while a model thinks; only on a terminal. */
export type Spinner = {
  readonly start: (text: string) => Promise<void>;
  /** Takes it away; does nothing when it is not there. */
  readonly stop: () => void;
};

/** `isPlain`: one line that stays, for screen readers, which would read every turn of a spinner. */
export function createSpinner({ stderr, env }: Pick<Io, "stderr" | "env">, isPlain: boolean): Spinner {
  let stop = (): void => undefined;
  return {
    start: async (text) => {
      if (!stderr.isTerminal || env.CI === "true") return;
      if (isPlain) return stderr.write(`${oneSafeLine(text, 80)}.\n`);
      const { default: spin } = await import("yocto-spinner");
      // Signals are ours: the answer has to be closed before the process ends.
      const spinner = spin({
        text: oneSafeLine(text, 80),
        stream: process.stderr,
        handleSignals: false,
      }).start();
      stop = () => {
        if (spinner.isSpinning) spinner.stop();
      };
    },
    stop: () => stop(),
  };
}
