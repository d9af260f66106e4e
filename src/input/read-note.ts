import { decodeText } from "../adapters/files/decode-text.ts";
import { readFileBytes } from "../adapters/files/read-file.ts";
import type { Io } from "../adapters/process/io.ts";
import { readStdin } from "../adapters/process/read-stdin.ts";
import type { Note } from "../case/case.ts";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { refuseAccounts } from "./refuse-accounts.ts";

const maxBytes = 10 * 1_048_576;
const firstByteMs = 1000;

/**
 * A file or pipe as text. Throws a usage Failure when it cannot be read, is larger than 10 MB, no UTF-8 text, or a table
 * or record of accounts, which is read in another way.
 */
export async function readNote(path: string, signal: AbortSignal): Promise<Note> {
  const bytes = await readFileBytes(path, maxBytes, signal);
  if (bytes.length > maxBytes)
    throw new Failure("usage", {
      code: "usage.input_too_large",
      message: `${oneSafeLine(path, 120)} is larger than ${maxBytes / 1_048_576} MB.`,
      hint: "Hand over the part that bears on the question.",
    });
  await refuseAccounts(path, bytes);
  return { source: path, text: decodeText(oneSafeLine(path, 120), bytes) };
}

/**
 * Standard input as text, of the same limits; null when it stays silent for a second and `waits` does not ask to wait
 * for it.
 */
export async function readPiped(
  { stdin }: Pick<Io, "stdin">,
  { waits, signal }: { readonly waits: boolean; readonly signal: AbortSignal },
): Promise<string | null> {
  const text = await readStdin(stdin, { firstByteMs: waits ? null : firstByteMs, maxBytes, signal });
  if (text !== null && text !== "") await refuseAccounts(null, Buffer.from(text));
  return text;
}
