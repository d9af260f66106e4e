import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Consulted } from "../../journal/join-lines.ts";
import type { Consultation } from "../../journal/record-schema.ts";
import { escapeUnsafe } from "./escape-unsafe.ts";

/** A consultation as a chapter: question, answer, next steps with what is done, outcomes. */
export function journalMarkdown({ done, outcomes }: Consulted, { entry, ...head }: Consultation): string {
  const names = head.accounts.map(({ name }) => name ?? "no account").join(", ");
  const question = escapeUnsafe(entry.question)
    .split("\n")
    .map((line) => `> ${line}`);
  const steps = head.steps.map(({ id, what, owner, due }, index) => {
    const at = done.get(index + 1);
    const facts = [
      owner ?? "nobody",
      due ?? "no date",
      ...(at === undefined ? [] : [`done ${at.slice(0, 10)}`]),
    ];
    return `- [${at === undefined ? " " : "x"}] ${oneSafeLine(what)} (${oneSafeLine(facts.join(", "), 160)}) \`${oneSafeLine(id, 20)}\``;
  });
  const answer =
    entry.shown === null
      ? null
      : escapeUnsafe(entry.shown)
          .replace(/^#{1,5} /gm, (marks) => `#${marks}`)
          .trimEnd();
  const notes = outcomes.map(
    ({ at, result, text }) => `- ${at.slice(0, 10)} **${result}**: ${oneSafeLine(text, 2000)}`,
  );
  return `${[
    [`# ${oneSafeLine(names, 120)}, ${head.as_of} (${head.id})`],
    question,
    // The answer's own headings go one level down, under the chapter's.
    [answer ?? "No answer was received."],
    ...(steps.length === 0 ? [] : [["## Next steps", "", ...steps]]),
    ...(notes.length === 0 ? [] : [["## Outcome", "", ...notes]]),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n\n`;
}
