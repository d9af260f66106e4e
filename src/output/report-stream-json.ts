import { answeredByOf, errorOf, toJsonLine } from "./envelope.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

/** NDJSON, a line an event as it happens: init, text …, result; between them fallback and repair where there are any. */
export const reportStreamJson =
  ({ envelope, init, write }: ReporterOptions): Reporter =>
  async (event) => {
    if (event.type === "briefed") await write(toJsonLine({ type: "init", ...init() }));
    if (event.type === "text") await write(toJsonLine({ type: "text", text: event.text }));
    if (event.type === "fallback")
      await write(
        toJsonLine({
          type: "fallback",
          answered_by: answeredByOf(event.answeredBy),
          because: errorOf(event.because),
        }),
      );
    if (event.type === "repair")
      await write(toJsonLine({ type: "repair", mode: event.mode, findings: event.findings }));
    if (event.type === "finished") await write(toJsonLine(envelope(event.result)));
  };
