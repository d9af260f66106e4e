import { z } from "zod";
import { runPortfolio } from "../../commands/portfolio.ts";
import { bareConsult } from "../../options/bare-consult.ts";
import { dayOf } from "../../run/library/day-of.ts";
import { defineTool } from "../tool.ts";

const longest = 32 * 1_048_576;

const output = z.looseObject({
  as_of: z.string(),
  currency: z.string().nullable().meta({ description: "Of all amounts; null: they name none." }),
  accounts: z.int(),
  arr: z.number(),
  metrics: z.array(z.looseObject({ id: z.string(), value: z.number().nullable() })).meta({
    description: "NRR, GRR, logo churn, NPS and others against the persona's targets; shares are 0..1.",
  }),
  spend_time: z.array(z.looseObject({})).meta({ description: "Where to spend time, the most urgent first." }),
});

type Report = z.input<typeof output> & { readonly spend_time: readonly Record<string, unknown>[] };

export const portfolio = defineTool({
  name: "portfolio",
  title: "Measure a portfolio",
  description:
    "Measures many accounts against the persona's targets, without any model: net and gross revenue " +
    "retention, logo churn, NPS, money at risk, renewals, and where to spend time. Accounts as CSV, " +
    "NDJSON or JSON text, or as a list of objects; a column arr_before holds the value at the " +
    "beginning of the period.",
  input: z.strictObject({
    accounts: z
      .union([z.string().max(longest), z.array(z.record(z.string(), z.unknown())).max(50_000)])
      .meta({
        description: "The export: name, arr, renewal_date, seats, active_users, nps_rating and the like.",
      }),
    as_of: z.string().optional().meta({ description: "The day to reckon from, YYYY-MM-DD; today." }),
    months: z.int().min(1).max(120).optional().meta({ description: "Length of the period; 12." }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .meta({ description: "The currency to report in." }),
    limit: z.int().min(1).max(1000).optional().meta({ description: "Name at most so many accounts." }),
  }),
  output,
  readOnly: true,
  run: async ({ accounts, as_of, months, currency, limit }, call) => {
    const text = typeof accounts === "string" ? accounts : JSON.stringify(accounts);
    const lines: string[] = [];
    await runPortfolio(
      {
        ...bareConsult,
        persona: call.options.persona,
        files: ["-"],
        // Text without a bracket in front is a table.
        inputFormat: /^\s*[[{]/.test(text) ? null : "csv",
        map: [],
        dateOrder: null,
        sheet: null,
        before: [],
        months: months ?? null,
        currency: currency ?? null,
        rates: null,
        limit: limit ?? null,
        report: null,
        redact: false,
        asOf: as_of === undefined ? null : dayOf(as_of, "as_of"),
        outputFormat: "json",
        journal: false,
        quiet: true,
      },
      call.context((line) => lines.push(line), text),
    );
    const report = JSON.parse(lines.join("\n")) as Report;
    // What is wrong with the rows stands in findings; the rest counts all the same.
    return {
      text: JSON.stringify(report),
      structured: report,
      isError: report.accounts === 0 && report.is_error === true,
    };
  },
});
