import { toJsonLine } from "./envelope.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

/** One envelope, when everything is known. */
export const reportJson =
  ({ envelope, write }: ReporterOptions): Reporter =>
  async (event) => {
    if (event.type === "finished") await write(toJsonLine(envelope(event.result)));
  };
