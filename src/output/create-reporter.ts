import { reportJson } from "./report-json.ts";
import { reportStreamJson } from "./report-stream-json.ts";
import { reportText } from "./report-text.ts";
import type { OutputFormat, Reporter, ReporterOptions } from "./reporter.ts";

const reporters: Record<OutputFormat, (options: ReporterOptions) => Reporter> = {
  text: reportText,
  json: reportJson,
  "stream-json": reportStreamJson,
};

/** The reporter of an output format. */
export const createReporter = (format: OutputFormat, options: ReporterOptions): Reporter =>
  reporters[format](options);
