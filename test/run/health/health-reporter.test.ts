import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../src/calendar/calendar-date.ts";
import { Failure } from "../../../src/failure/failure.ts";
import { SummaryCounter } from "../../../src/output/health/summary.ts";
import { plainPalette } from "../../../src/output/palette.ts";
import { healthReporter } from "../../../src/run/health/health-reporter.ts";
import { row } from "../../output/health/row.ts";

const stopped = new Failure("timeout", { code: "timeout", message: "Not done.", hint: null });
const known = {
  asOf: "2026-11-23" as CalendarDate,
  columns: [],
  findings: [],
  summary: new SummaryCounter().result(),
  overrides: [],
};

const reporterOf = (format: "json" | "csv" | "text" | "stream-json") => {
  const reporter = healthReporter(format, { sort: null, palette: plainPalette, limit: null, width: null });
  for (let at = 0; at < 5; at += 1) reporter.account(row());
  return reporter;
};

describe("a health report that a failure cuts off", () => {
  it.each([1, 2, 3, 5])("is one whole JSON document after %i pieces, and says how it ended", (pieces) => {
    const reporter = reporterOf("json");
    const texts = reporter.end(known)[Symbol.iterator]();
    let written = "";
    for (let at = 0; at < pieces; at += 1) written += texts.next().value ?? "";
    const document = JSON.parse(written + reporter.breakOff(stopped));
    expect(document).toMatchObject({
      type: "health",
      subtype: "error_timeout",
      is_error: true,
      error: { code: "timeout", message: "Not done." },
    });
    expect(document.accounts).toHaveLength(pieces - 1);
  });

  it("is left to whoever reports the failure where nothing of it is written, or each line stands for itself", () => {
    const json = reporterOf("json");
    json.end(known);
    expect(json.breakOff(stopped)).toBeNull();
    for (const format of ["csv", "text", "stream-json"] as const) {
      const reporter = reporterOf(format);
      for (const _ of reporter.end(known)) break;
      expect(reporter.breakOff(stopped)).toBeNull();
    }
  });
});
