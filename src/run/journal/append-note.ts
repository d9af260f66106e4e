import { appendLine } from "../../adapters/journal/append-line.ts";
import { redactKeys } from "../../adapters/keys/redact-keys.ts";
import { formatLine } from "../../journal/format-line.ts";
import type { Done, OutcomeNote } from "../../journal/record-schema.ts";
import type { JournalRun } from "./journal-run.ts";

/** Appends a note about a consultation. Throws what appendLine throws. */
export function appendNote(note: Done | OutcomeNote, { path, context }: JournalRun): void {
  const { ANTHROPIC_API_KEY: key, ANTHROPIC_AUTH_TOKEN: token } = context.io.env;
  const secrets = [key, token].filter((secret) => secret !== undefined);
  appendLine(
    path,
    formatLine(note, (text) => redactKeys(text, secrets)),
  );
}
