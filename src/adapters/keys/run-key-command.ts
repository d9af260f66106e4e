import { exec } from "node:child_process";
import { promisify } from "node:util";
import { Failure } from "../../failure/failure.ts";
import { Secret } from "./secret.ts";

const run = promisify(exec);

/**
 * The API key that the user's own command prints (a password manager's, for instance). What it writes to stderr is not
 * repeated: it may contain the key. Throws a model Failure when it fails or prints nothing.
 */
export async function runKeyCommand(command: string, signal: AbortSignal): Promise<Secret> {
  try {
    const { stdout } = await run(command, { timeout: 30_000, signal, maxBuffer: 65_536 });
    const key = stdout.trim();
    if (key !== "") return new Secret(key);
  } catch {
    if (signal.aborted) throw signal.reason;
  }
  throw new Failure("model", {
    code: "model.api_key_command",
    message: "The api_key_command of your config gave no key.",
    hint: "Run it by hand: it must print the key alone and exit with 0.",
  });
}
