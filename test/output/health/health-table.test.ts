import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/finding/display-width.ts";
import type { HealthRow } from "../../../src/output/health/health-row.ts";
import { healthTable as fittedTable } from "../../../src/output/health/health-table.ts";
import type { Palette } from "../../../src/output/palette.ts";
import { plainPalette } from "../../../src/output/palette.ts";
import { row } from "./row.ts";

const healthTable = (rows: readonly HealthRow[], palette: Palette, width: number | null = null): string =>
  [
    ...fittedTable({ size: rows.length, at: (place) => rows[place] ?? row(), areFew: true }, palette, width)
      .lines,
  ].join("");

const red = row({
  account: "Northwind",
  score: 38.1,
  band: "red",
  coverage: 0.72,
  trend: [{ days: 30, change: -12, notable: true }],
  flags: [
    { id: "RF05", name: "champion change", severity: "critical" },
    { id: "RF08", name: "critical_ticket_ageing", severity: "high" },
    { id: "RF01", name: "declining usage", severity: "warn" },
  ],
  phase: "renewal",
  deadline: "2026-12-07",
  days_to_deadline: 14,
  route: "escalate",
  arr: 240_000,
  currency: "USD",
});

describe("the table of accounts", () => {
  it("shows coverage beside every colour, the gravest flags, deadline and money", () => {
    expect(healthTable([red, row()], plainPalette)).toBe(
      [
        "ACCOUNT    HEALTH    COVERAGE  TREND        FLAGS                                           PHASE    DEADLINE           ROUTE             ARR",
        "Northwind  red 38.1      72 %  -12 in 30 d  champion change!!, critical ticket ageing!, +1  renewal  2026-12-07 (14 d)  escalate  USD 240,000",
        "Contoso    unknown        0 %                                                               unknown  unknown            decide",
        "",
      ].join("\n"),
    );
  });

  it("gives a score without a colour as provisional", () => {
    expect(healthTable([row({ score: 41.2, coverage: 0.3 })], plainPalette)).toContain(
      "provisional 41      30 %",
    );
  });

  it("leaves out a column in which nothing stands", () => {
    expect(healthTable([row()], plainPalette)).not.toMatch(/TREND|FLAGS|ARR/);
  });

  it("aligns wide and combining characters by what a terminal shows", () => {
    const table = healthTable(
      [row({ account: "株式会社" }), row({ account: "Zu\u0308rich" }), row()],
      plainPalette,
    );
    const starts = table
      .trimEnd()
      .split("\n")
      .map((line) => displayWidth(line.slice(0, line.search(/HEALTH|unknown/))));
    expect(new Set(starts).size).toBe(1);
  });

  it("keeps control characters of a name off the terminal, and cuts a long one", () => {
    const table = healthTable([row({ account: `\u001b[31mred\u0007${"x".repeat(90)}` })], plainPalette);
    expect(table).not.toMatch(/[\u0007\u001b]/);
    expect(table).toContain("…");
  });

  it("paints health by its band and critical flags as errors, and aligns as if it did not", () => {
    const palette = {
      ...plainPalette,
      band: (band: string, text: string) => `<${band}>${text}</>`,
      error: (text: string) => `<!>${text}</>`,
    };
    const painted = healthTable([red, row()], palette);
    expect(painted).toContain("<red>red 38.1</>");
    expect(painted).toContain("<!>champion change!!");
    expect(painted.replace(/<[^>]*>/g, "")).toBe(healthTable([red, row()], plainPalette));
  });

  it.each([140, 100, 80, 60, 40, 28])(
    "fits %i columns: names lose their middle, columns go by weight",
    (width) => {
      const long = row({ ...red, account: "Northwind Traders Europe Gesellschaft" });
      const { lines, dropped } = fittedTable(
        { size: 2, at: (at) => [long, row()][at] ?? row(), areFew: true },
        plainPalette,
        width,
      );
      const table = [...lines].join("");
      for (const line of table.trimEnd().split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(table).toMatch(/^ACCOUNT +HEALTH/);
      if (width < 100) expect(dropped).toContain("TREND");
      if (width < 60) expect(table).toContain("…");
    },
  );
});
