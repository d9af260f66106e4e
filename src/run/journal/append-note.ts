import { appendRecord } from "../../adapters/journal/append-record.ts";
import { redactKeys } from "../../adapters/keys/redact-keys.ts";
import type { Done, OutcomeNote } from "../../journal/record-schema.ts";
import type { JournalRun } from "./journal-run.ts";

/** Appends a note about a consultation, and says what was found. Throws what appendLine throws. */
export async function appendNote(
  note: Done | OutcomeNote,
  { path, context, say }: JournalRun,
): Promise<void> {
  const { ANTHROPIC_API_KEY: key, ANTHROPIC_AUTH_TOKEN: token } = context.io.env;
  const secrets = [key, token].filter((secret) => secret !== undefined);
  const notices = appendRecord(path, note, (text) => redactKeys(text, secrets));
  await say({ notices });
}
