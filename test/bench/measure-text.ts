import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedPhrasebook } from "../support/shipped-reader.ts";
import { bundleProgram } from "./bundle-program.ts";
import { judge } from "./judge.ts";
import { cleanEnvironment, median } from "./time-command.ts";

/** Seconds on a quiet machine; a convention. */
const limit = 1.2;
const megabyte = 1024 * 1024;
const fixtures = new URL("../fixtures/notes/", import.meta.url);
const names = ["Northwind", "Fabrikam", "Contoso", "Proseware", "Tailspin", "Wingtip", "Adatum", "Litware"];

/** Notes of several accounts, made from the fixtures with other names and numbers, until they are so long. */
function generateNotes(length: number): string {
  const samples = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures), "utf8"));
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

/** What costs a careless reader most: figures, brackets, quotes and terms without an end. */
const hostile = ["1 ", '"', "(", "$1 ", "P1 open ", "champion ", "from 1 to 2 ", "2026-11-01 ", "A B "];

/**
 * How long the text reader takes for a megabyte of notes (made from `test/fixtures/notes`), for half of it (twice as
 * long when it is linear), and for the worst megabyte of one thing over and over.
 */
export function measureText(rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), "notes-"));
  try {
    const program = bundleProgram("read-notes", folder);
    const phrasebook = join(folder, "phrasebook.json");
    writeFileSync(phrasebook, JSON.stringify(shippedPhrasebook()));
    const read = (text: string, times: number): number => {
      const file = join(folder, "notes.txt");
      writeFileSync(file, text);
      const args = [program, phrasebook, file, `${times}`];
      return (
        median(
          JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", env: cleanEnvironment() })),
        ) / 1000
      );
    };
    const half = read(generateNotes(megabyte / 2), rounds);
    const whole = read(generateNotes(megabyte), rounds);
    judge({
      name: "reading 1 MB of notes (fixtures/notes)",
      shown: `${whole.toFixed(2)} s`,
      value: whole,
      limit,
    });
    const ratio = whole / half;
    judge({ name: "÷ reading half of them", shown: `ratio ${ratio.toFixed(2)}`, value: ratio, limit: null });
    const worst = hostile
      .map((unit) => ({ unit, took: read(unit.repeat(Math.ceil(megabyte / unit.length)), 1) }))
      .toSorted((a, b) => b.took - a.took)[0];
    if (worst === undefined) return;
    const times = worst.took / whole;
    judge({
      name: `reading 1 MB of ${JSON.stringify(worst.unit)} ÷ 1 MB of notes`,
      shown: `ratio ${times.toFixed(2)}`,
      value: times,
      limit: 2,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
