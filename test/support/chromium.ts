import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium stands on this machine; null when it is not there. */
export const chromiumPath = (): string | null =>
  [process.env.CHROMIUM_PATH ?? "", ...places].find((path) => path !== "" && existsSync(path)) ?? null;

/** Why a test is skipped where it is not there. */
export const withoutChromium = "there is no Chromium: install it, or name it in CHROMIUM_PATH";

export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath() ?? "",
    // Root may not use its sandbox; the pages are our own.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
