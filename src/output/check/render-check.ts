import { checkJson } from "./check-json.ts";
import { checkJunit } from "./check-junit.ts";
import type { CheckFormat, CheckReport } from "./check-report.ts";
import { checkSarif } from "./check-sarif.ts";
import { checkText } from "./check-text.ts";

const renderers: Record<CheckFormat, (report: CheckReport) => string> = {
  text: checkText,
  json: checkJson,
  sarif: checkSarif,
  junit: checkJunit,
};

/** What stands on stdout after a check, whole. */
export const renderCheck = (format: CheckFormat, report: CheckReport): string => renderers[format](report);
