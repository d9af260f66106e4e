import type { Places } from "../../adapters/files/places.ts";
import { loadAliases } from "../../adapters/journal/alias-file.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import { openJournal } from "../../adapters/journal/read-journal.ts";
import { readAliases } from "../../journal/account-aliases.ts";
import { type Consulted, lineJoiner } from "../../journal/join-lines.ts";
import type { Candidate } from "../../output/manual/find-completions.ts";

/** Older ones nobody wants by Tab, and a large journal takes its time. */
const mostConsultations = 500;

type Kind = "accounts" | "consultations" | "sessions" | "steps";

const takes: Record<Kind, (consulted: Consulted) => readonly Candidate[]> = {
  accounts: ({ line: { head } }) =>
    head.accounts.flatMap(({ name }) => (name === null ? [] : [{ value: name, description: "" }])),
  consultations: ({ line: { head } }) => [{ value: head.id, description: about(head) }],
  sessions: ({ line: { head } }) => [{ value: head.session, description: about(head) }],
  steps: ({ line, done, duties }) =>
    line
      .steps()
      .flatMap(({ id, what, due }, index) =>
        duties.has(index + 1) && !done.has(index + 1)
          ? [{ value: id, description: `${due ?? "no date"} ${what}` }]
          : [],
      ),
};

const about = ({ at, accounts }: Consulted["line"]["head"]): string =>
  [at.slice(0, 10), ...accounts.flatMap(({ name }) => name ?? [])].join(" ");

/** Values of the newest consultations of the journal, the newest first, each once. Throws what reading it throws. */
export async function fromJournal(kind: Kind, places: Places): Promise<readonly Candidate[]> {
  const path = journalPath(places);
  const journal = path === null ? null : await openJournal(path, { mayWrite: false });
  if (path === null || journal === null) return [];
  try {
    const found = new Map<string, Candidate>();
    let read = 0;
    const join = lineJoiner(readAliases(loadAliases(path)));
    for (const line of journal.lines()) {
      const consulted = join(line);
      if (consulted === null) continue;
      for (const candidate of takes[kind](consulted))
        if (!found.has(candidate.value)) found.set(candidate.value, candidate);
      read += 1;
      if (read === mostConsultations) break;
    }
    return [...found.values()];
  } finally {
    journal.close();
  }
}
