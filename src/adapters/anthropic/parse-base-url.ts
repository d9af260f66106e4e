import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

export type ModelServer = {
  /** Without a trailing slash or /v1; null is Anthropic's own API (or what a profile of its credential chain names). */
  readonly baseUrl: string | null;
  /** For messages: "api.anthropic.com", "127.0.0.1:8080". */
  readonly host: string;
  /** True for anthropic.com and its subdomains over https: the only place the credential chain's token may go. */
  readonly isAnthropic: boolean;
};

/** Where requests go when nothing else is said. */
export const anthropicUrl = "https://api.anthropic.com";

const anthropic: ModelServer = {
  baseUrl: null,
  host: "api.anthropic.com",
  isAnthropic: true,
};

const reject = (text: string, message: string, hint: string): never => {
  throw new Failure("usage", {
    code: "usage.base_url",
    message: `The base URL ${JSON.stringify(oneSafeLine(withoutSecrets(text), 120))} ${message}.`,
    hint,
  });
};

/** What may be shown of a text that is no proper address: a key may stand in front of the @ or behind the ?. */
const withoutSecrets = (text: string): string =>
  text
    .replace(/^([a-z][a-z0-9+.!-]{0,20}:\/\/)?[^/?#]{0,2000}@/i, "$1***@")
    .replace(/([?#]).{1,2000}$/s, "$1***");

const example = "Give scheme, host and port only, for instance http://127.0.0.1:11434.";

/**
 * Which server a base URL means. A trailing /v1 is dropped, because the SDK adds it itself.
 * Throws a usage Failure when the text is no http(s) address, or would send a key in clear text to Anthropic.
 */
export function parseBaseUrl(text: string | null): ModelServer {
  if (text === null || text.trim() === "") return anthropic;
  const written = text.trim();
  const url = URL.canParse(written) ? new URL(written) : reject(written, "is no URL", example);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    reject(written, "is neither http nor https", example);
  if (url.username !== "" || url.password !== "")
    reject(
      `${url.protocol}//${url.host}`,
      "was given with a user name or password, which are not sent",
      "Put the key into ANTHROPIC_API_KEY instead.",
    );
  if (url.search !== "" || url.hash !== "") reject(written, "has a query or a fragment", example);
  const owned = url.hostname === "anthropic.com" || url.hostname.endsWith(".anthropic.com");
  if (owned && url.protocol === "http:")
    reject(written, "would send the key unencrypted", "Write https:// instead of http://.");
  return {
    baseUrl: `${url.origin}${withoutVersion(url.pathname)}`,
    host: url.host,
    isAnthropic: owned,
  };
}

function withoutVersion(path: string): string {
  const trimmed = withoutTrailingSlashes(path);
  return trimmed.endsWith("/v1") ? withoutTrailingSlashes(trimmed.slice(0, -"/v1".length)) : trimmed;
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}
