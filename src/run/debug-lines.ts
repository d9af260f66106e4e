import { type ModelServer, parseBaseUrl } from "../adapters/anthropic/parse-base-url.ts";
import type { Io } from "../adapters/process/io.ts";
import { allFacts, type Note } from "../case/case.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { PersonaIdentity } from "../persona/persona-identity.ts";
import type { Settings } from "../settings/settings.ts";

/** What --debug says of the settings in effect: where a key comes from, never the key. */
export function settingsLine(settings: Settings, { id, hash }: PersonaIdentity, io: Io): string {
  const { choice, places, effort, maxTokens, timeoutMs, idleMs } = settings;
  const consultant = choice.kind === "playbook" ? "playbook" : `model ${choice.model}`;
  const parts = [
    consultant,
    `persona ${id} ${hash}`,
    `server ${nameOfServer(settings).host}`,
    `credentials from ${credentialsFrom(settings)}`,
    `effort ${effort ?? "the model's own"}`,
    `max tokens ${maxTokens}`,
    `timeout ${timeoutMs} ms`,
    `idle timeout ${idleMs} ms`,
    `stdin ${io.stdinIsNull ? "none" : io.stdin.isTTY === true ? "a terminal" : "piped"}`,
    `stdout ${io.stdout.isTerminal ? "a terminal" : "piped"}`,
    `config of the project in ${places.project ?? "no folder"}, of the user in ${places.user ?? "no folder"}`,
  ];
  return `settings: ${parts.join("; ")}`;
}

function credentialsFrom({ apiKey, authToken, apiKeyCommand, baseUrl }: Settings): string {
  if (apiKey !== null) return "ANTHROPIC_API_KEY";
  if (authToken !== null) return "ANTHROPIC_AUTH_TOKEN";
  if (apiKeyCommand !== null) return "api_key_command";
  return nameOfServer({ baseUrl }).isAnthropic ? "a profile, if there is one" : "nowhere";
}

/** What was read, in bytes. */
export function inputLine(question: string, notes: readonly Note[]): string {
  const sources = notes.map(({ source, text }) => `${source} ${Buffer.byteLength(text)} bytes`);
  return `input: question ${Buffer.byteLength(question)} bytes; notes: ${sources.join(", ") || "none"}`;
}

/** What was understood, in numbers. */
export const briefingLine = ({ case: theCase, accounts }: Briefing): string =>
  `briefing: ${allFacts(theCase).length} facts, ${theCase.conflicts.length} conflicts, ${accounts.length} accounts, as of ${theCase.asOf}`;

/** For its name only: whether a request may go there is settled when one is made. */
const nameOfServer = ({ baseUrl }: Pick<Settings, "baseUrl">): ModelServer =>
  parseBaseUrl(baseUrl, { allowInsecure: true, proxy: null });
