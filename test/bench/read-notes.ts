import { readFileSync } from "node:fs";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";

/** `node read-notes.js notes.txt rounds` prints the milliseconds of each reading after the first, as a list. */
const [file = "", rounds = "5"] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const times: number[] = [];
for (let round = 0; round <= Number(rounds); round++) {
  const started = performance.now();
  await readText(text, { source: "notes.txt", asOf: "2026-11-23" as CalendarDate });
  if (round > 0) times.push(performance.now() - started);
}
process.stdout.write(JSON.stringify(times));
