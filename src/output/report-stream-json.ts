import { toJsonLine } from "./envelope.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

/** NDJSON, a line an event as it happens: init, text …, result. */
export const reportStreamJson =
  ({ envelope, init, write }: ReporterOptions): Reporter =>
  async (event) => {
    if (event.type === "briefed") await write(toJsonLine({ type: "init", ...init() }));
    if (event.type === "text") await write(toJsonLine({ type: "text", text: event.text }));
    if (event.type === "finished") await write(toJsonLine(envelope(event.result)));
  };
