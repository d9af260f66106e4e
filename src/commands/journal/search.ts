import { outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Consultation } from "../../journal/record-schema.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { consultationRow, listLine } from "../../output/journal/consultation-row.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";

const before = 30;
const around = 140;

/**
 * `journal search <words>`: consultations whose question, answer, facts or outcome hold all the words, in any
 * case.
 */
export const runSearch: JournalCommand = async (run) => {
  const { options, out, palette, context, note } = run;
  const { readRecord } = await import("#lazy/stored");
  const words = options.words
    .flatMap((word) => word.toLowerCase().split(/\s+/))
    .filter((word) => word !== "");
  let printed = 0;
  for await (const consulted of wanted(run)) {
    // Parsing is expensive, and a word that the raw line lacks is not in the parsed one either, unless
    // characters are escaped.
    const raw = consulted.line.text().toLowerCase();
    if (!words.every((word) => raw.includes(word) || /["\\\p{Cc}\p{Cf}\p{Z}]/u.test(word))) continue;
    const record = readRecord(consulted.line);
    if (record === null) continue;
    const text = textOf(
      record,
      consulted.outcomes.map((outcome) => outcome.text),
    );
    const lower = text.toLowerCase();
    if (!words.every((word) => lower.includes(word))) continue;
    const row = consultationRow(consulted);
    const excerpt = excerptOf(text, lower.indexOf(words[0] ?? ""));
    const full = out.add(
      options.json ? toJsonLine({ ...row, excerpt }) : `${listLine(row, palette)}  ${excerpt}\n`,
    );
    if (full) await full;
    printed += 1;
    if (printed === options.limit || context.io.stdout.readerLeft) break;
  }
  if (printed === 0) await note("Nothing was found.\n");
  return outcomes.success.exitCode;
};

const textOf = ({ entry }: Consultation, notes: readonly string[]): string =>
  [
    entry.question,
    entry.shown ?? "",
    ...entry.facts.map((fact) =>
      typeof fact === "object" && fact !== null && "quote" in fact ? String(fact.quote) : "",
    ),
    ...notes,
  ].join("\n");

function excerptOf(text: string, at: number): string {
  const start = Math.max(0, at - before);
  return `${start > 0 ? "…" : ""}${oneSafeLine(text.slice(start, start + around * 2), around)}`;
}
