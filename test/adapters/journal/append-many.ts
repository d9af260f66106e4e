import { writeSync } from "node:fs";
import { appendLine } from "../../../src/adapters/journal/append-line.ts";
import { lineOf } from "./line-of.ts";

/** `node append-many.mjs journal.jsonl name count`: appends lines name.1, name.2 …; prints each when it is acknowledged. */
const [path = "", name = "", count = "0"] = process.argv.slice(2);
for (let number = 1; number <= Number(count); number++) {
  // Some a megabyte: far more than a pipe takes at once.
  const size = number % 100 === 50 ? 1_000_000 : (number * 7919) % 9000;
  appendLine(path, lineOf(`${name}.${number}`, size));
  writeSync(1, `${name}.${number}\n`);
}
