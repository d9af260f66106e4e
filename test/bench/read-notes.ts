import { readFileSync } from "node:fs";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { createReader } from "../../src/reader/phrasebook/create-reader.ts";
import type { PhrasebookData } from "../../src/reader/phrasebook/phrasebook.ts";

/**
 * `node read-notes.js phrasebook.json notes.txt rounds` prints the milliseconds of each reading after the first, as a
 * list. The phrasebook is data, as the build embeds it.
 */
const [phrasebook = "", file = "", rounds = "5"] = process.argv.slice(2);
const data = JSON.parse(readFileSync(phrasebook, "utf8")) as PhrasebookData;
const readText = createReader(() => data);
const text = readFileSync(file, "utf8");
const times: number[] = [];
for (let round = 0; round <= Number(rounds); round++) {
  const started = performance.now();
  await readText(text, { source: "notes.txt", asOf: "2026-11-23" as CalendarDate });
  if (round > 0) times.push(performance.now() - started);
}
process.stdout.write(JSON.stringify(times));
