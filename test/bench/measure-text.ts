import { readdirSync, readFileSync } from "node:fs";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { readText } from "../../src/case/read-text/read-text.ts";
import { judge } from "./judge.ts";
import { medians } from "./time-command.ts";

const limit = 0.5;
const megabyte = 1024 * 1024;
const folder = new URL("../fixtures/notes/", import.meta.url);
const names = ["Northwind", "Fabrikam", "Contoso", "Proseware", "Tailspin", "Wingtip", "Adatum", "Litware"];

/** Notes of several accounts, made from the fixtures with other names and numbers, until they are so long. */
function generateNotes(length: number): string {
  const samples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  let text = "";
  for (let copy = 0; text.length < length; copy++) {
    const sample = samples[copy % samples.length] ?? "";
    text += sample
      .replace(/Northwind|Fabrikam/g, () => names[copy % names.length] ?? "")
      // Numbers apart from dates, so that no two copies say the same.
      .replace(/(?<![\d-])\d{2,3}(?=[ %k])/g, (number) => `${10 + ((Number(number) + copy * 7) % 90)}`);
    text += "\n";
  }
  return text.slice(0, length);
}

/** How long the text reader takes for a megabyte of notes, and for half of it: twice as long when it is linear. */
export async function measureText(rounds: number): Promise<void> {
  const asOf = "2026-11-23" as CalendarDate;
  const pass = (name: string, text: string) => ({
    name,
    run: async () => {
      const started = performance.now();
      await readText(text, { source: "notes.txt", asOf });
      return performance.now() - started;
    },
  });
  const whole = generateNotes(megabyte);
  const times = await medians([pass("half", whole.slice(0, megabyte / 2)), pass("whole", whole)], rounds, 1);
  const [half, seconds] = [times.get("half") ?? Number.NaN, (times.get("whole") ?? Number.NaN) / 1000];
  judge({ name: "reading 1 MB of notes", shown: `${seconds.toFixed(2)} s`, value: seconds, limit });
  const ratio = (seconds * 1000) / half;
  judge({ name: "÷ reading half of them", shown: `ratio ${ratio.toFixed(2)}`, value: ratio, limit: null });
}
