import { Failure } from "../../failure/failure.ts";
import { runShell } from "../process/run-shell.ts";
import { Secret } from "./secret.ts";

const limitMs = 30_000;
const mostBytes = 65_536;

/**
 * The API key that the user's own command prints (a password manager's, for instance). What it writes to
 * stderr is not repeated: it may contain the key. It is ended, with what it started, after half a minute or
 * when the signal is aborted. Throws a model Failure when it fails, takes too long or prints nothing, and the
 * signal's reason.
 */
export async function runKeyCommand(
  command: string,
  signal: AbortSignal,
  limit: number = limitMs,
): Promise<Secret> {
  signal.throwIfAborted();
  const { exitCode, stopped, stdout } = await runShell(command, { signal, limitMs: limit, mostBytes });
  signal.throwIfAborted();
  const key = exitCode === 0 && !stopped ? stdout.trim() : "";
  if (key !== "") return new Secret(key);
  throw new Failure("model", {
    code: "model.api_key_command",
    message:
      stopped && stdout.length < mostBytes
        ? `The api_key_command of your config gave no key within ${limit / 1000} s.`
        : "The api_key_command of your config gave no key.",
    hint: "Run it by hand: it must print the key alone and exit with 0. It gets no standard input.",
  });
}
