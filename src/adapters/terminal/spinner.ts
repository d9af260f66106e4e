import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Io } from "../process/io.ts";

/** A sign of life on stderr while a model thinks; only on a terminal. The returned function takes it away. */
export async function startSpinner(text: string, { stderr, env }: Io): Promise<() => void> {
  if (!stderr.isTerminal || env.CI === "true") return () => undefined;
  const { default: createSpinner } = await import("yocto-spinner");
  // Signals are ours: the answer has to be closed before the process ends.
  const spinner = createSpinner({
    text: oneSafeLine(text, 80),
    stream: process.stderr,
    handleSignals: false,
  }).start();
  return () => {
    if (spinner.isSpinning) spinner.stop();
  };
}
