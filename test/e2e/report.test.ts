import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, startChromium, withoutChromium } from "../support/chromium.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/portfolio/${name}`, import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const attack = `<img src=x onerror="document.title='owned'">"'><script>document.title='owned'</script>`;

/** Accounts whose every text is an attack, with all that a page has a place for. */
function hostileAccounts(): string {
  const file = join(emptyHome(), "accounts.json");
  const account = (name: string, day: string) => ({
    account: {
      name,
      arr: "USD 10,000",
      arr_before: "USD 12,000",
      csm: `${attack} Roe`,
      started: "2025-01-01",
    },
    renewal: { date: day, notice_days: 30 },
    usage: { seats: 100, active_users: 20 },
    support: { open_p1: 1, p1_age_days: 20, p1_subject: attack },
    relationship: { negative_feedback: attack, nps_rating: 3 },
  });
  writeFileSync(file, JSON.stringify([account(attack, "2027-01-15"), account("Contoso Ltd", "2027-02-15")]));
  return file;
}

async function reportOf(files: readonly string[], ...args: string[]) {
  const path = join(emptyHome(), "report.html");
  const { code, stderr } = await runCli([
    "portfolio",
    "--as-of",
    "2026-11-30",
    ...files,
    "--report",
    path,
    ...args,
  ]);
  return { code, stderr, path, text: code === 2 ? "" : readFileSync(path, "utf8") };
}

describe("--report", () => {
  it("writes one file that asks nobody for anything, and says so", async () => {
    const { code, stderr, text, path } = await reportOf([fixture("accounts.csv"), fixture("ratings.csv")]);
    expect(code).toBe(0);
    expect(stderr).toContain(`Report written to ${path}.`);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
    for (const said of ["At risk:", "First step", "Last day within 14 days:", "93.7 %", "+20"])
      expect(text).toContain(said);
  });

  it("leaves names out with --redact: of accounts, of people, also within texts", async () => {
    const { text } = await reportOf([hostileAccounts()], "--redact");
    expect(text).not.toMatch(/Contoso|Roe\b/);
    expect(text).toContain("Account 1");
  });

  it("is a usage error where the file cannot be written", async () => {
    const { code, stderr } = await runCli([
      ...["portfolio", fixture("now.csv"), "--as-of", "2026-11-30"],
      ...["--report", join(emptyHome(), "no", "folder.html")],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be written");
  });

  describe("in a browser", () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = chromiumPath() === null ? null : await startChromium();
    });
    afterAll(() => browser?.close());

    /** Opens a page without a network, and hands over what it complained of. */
    async function open(path: string, more: { scheme?: "light" | "dark"; bypassCSP?: boolean } = {}) {
      if (browser === null) throw new Error(withoutChromium);
      const context = await browser.newContext({
        offline: true,
        colorScheme: more.scheme ?? "light",
        bypassCSP: more.bypassCSP === true,
        viewport: { width: 1200, height: 900 },
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        if (!request.url().startsWith("file:")) complaints.push(`asks for ${request.url()}`);
      });
      await page.goto(pathToFileURL(path).href);
      return { page, complaints };
    }
    const violations = async (page: Page): Promise<unknown> => {
      await page.evaluate(axe);
      return page.evaluate(
        // In the page, where axe is.
        "axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html, nodes[0].failureSummary]))",
      );
    };

    it("prints every column and every figure's table, on paper as wide as A4 or Letter", async ({ skip }) => {
      skip(browser === null, withoutChromium);
      const { path } = await reportOf([fixture("accounts.csv"), fixture("ratings.csv")]);
      const { page } = await open(path);
      await page.emulateMedia({ media: "print" });
      // 210 mm and 8.5 in, less Chromium's margins.
      for (const width of [718, 740]) {
        await page.setViewportSize({ width, height: 1000 });
        const wide = await page.evaluate(
          "[...document.querySelectorAll('table')].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent.slice(0, 60))",
        );
        expect(wide).toEqual([]);
        const hidden = await page.evaluate(
          "[...document.querySelectorAll('details table')].filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length",
        );
        expect(hidden).toBe(0);
      }
    });

    for (const scheme of ["light", "dark"] as const)
      it(`complains of nothing and can be read by everybody (${scheme})`, async ({ skip }) => {
        skip(browser === null, withoutChromium);
        const { path } = await reportOf([fixture("accounts.csv"), fixture("ratings.csv")]);
        const { page, complaints } = await open(path, { scheme, bypassCSP: true });
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        expect(await violations(page)).toEqual([]);
        expect(complaints).toEqual([]);
      });

    it("runs nothing of what accounts are called or say, and shows it as it is", async ({ skip }) => {
      skip(browser === null, withoutChromium);
      const { path } = await reportOf([hostileAccounts()]);
      const { page, complaints } = await open(path);
      expect(await page.title()).toBe("Portfolio on 2026-11-30");
      // A name that poses as markup with orders in it is not taken for a name: its place stands there.
      expect(await page.locator("body").innerText()).toMatch(/<img src=x onerror=|accounts\.json:1/);
      expect(await page.locator("img").count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    it("opens from a figure the fact and the words it rests on", async ({ skip }) => {
      skip(browser === null, withoutChromium);
      const { path } = await reportOf([fixture("accounts.csv"), fixture("ratings.csv")]);
      const { page } = await open(path);
      await page.getByRole("button", { name: "USD 24,000" }).first().click();
      const shown = page.locator("[popover]:popover-open");
      expect(await shown.innerText()).toMatch(/account\.arr: USD 24,000 .*accounts\.csv line 10, ARR/);
      expect(await shown.locator("blockquote").innerText()).toBe("24000");
    });

    it("sorts a table by a column, numbers as numbers, and back", async ({ skip }) => {
      skip(browser === null, withoutChromium);
      const { path } = await reportOf([fixture("accounts.csv"), fixture("ratings.csv")]);
      const { page } = await open(path);
      const region = page.getByRole("region", { name: "Where to spend time" });
      const amounts = () => region.locator("tbody tr td:nth-child(3)").allInnerTexts();
      const title = region.locator("th:nth-child(3) button");
      await title.click();
      const rising = await amounts();
      expect(rising.slice(0, 2)).toEqual(["USD 24,000", "USD 40,000"]);
      await title.click();
      expect(await amounts()).toEqual(rising.toReversed());
    });
  });

  it("writes a page about one account through plan", async () => {
    const record = fileURLToPath(new URL("../fixtures/records/proseware.yaml", import.meta.url));
    const path = join(emptyHome(), "plan.html");
    const { code, stdout } = await runCli([
      "plan",
      "--account",
      record,
      "--as-of",
      "2026-11-23",
      "--report",
      path,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("# Success plan: Proseware");
    const text = readFileSync(path, "utf8");
    expect(text).toContain("<h1>Proseware</h1>");
    expect(text).toMatch(/critical ticket ageing/);
    expect(text).toContain("Name one owner and one channel for the P1");
  });
});
