import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { withoutQuotes } from "../keys/without-quotes.ts";

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

export type Transport = {
  /** The user lets requests go unencrypted over a network. */
  readonly allowInsecure: boolean;
  /** The origin of the proxy they go through; null: there is none. */
  readonly proxy: string | null;
};

/**
 * Which server a base URL means. A trailing /v1 or /v1/messages is dropped, because the SDK adds it itself. Over http the
 * key and the notes can be read by everyone on the way, so such an address must be one of this machine, unless the user
 * allows it. Throws a usage Failure for a text that is no http(s) address, or one that is not to be used.
 */
export function parseBaseUrl(
  text: string | null,
  { allowInsecure, proxy }: Transport = { allowInsecure: false, proxy: null },
): ModelServer {
  const written = withoutQuotes(text ?? "");
  if (written === "") return anthropic;
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
  if (url.protocol === "http:" && !allowInsecure) {
    if (!isThisMachine(url.hostname))
      reject(written, "would send the key and the notes unencrypted over the network", allowing);
    if (proxy !== null && !isThisMachine(new URL(proxy).hostname))
      reject(
        written,
        `would go unencrypted over the network, through the proxy ${new URL(proxy).host}`,
        `Exempt the server: NO_PROXY=${url.hostname}.`,
      );
  }
  return {
    baseUrl: `${url.origin}${withoutEndpoint(url.pathname)}`,
    host: url.host,
    isAnthropic: owned,
  };
}

const allowing =
  "Use https://, or a tunnel to this machine. Where you trust the network, set " +
  "CONSULT_CUSTOMER_ALLOW_INSECURE_BASE_URL=on, or allow_insecure_base_url: true in your own " +
  "config.";

/**
 * Loopback addresses and names (RFC 6761), and the addresses that stand for every address of this machine. The URL parser
 * has brought all ways of writing an IPv4 address into one form.
 */
const isThisMachine = (hostname: string): boolean =>
  /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|(?:.+\.)?localhost\.?|\[(?:::1?|::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4})\])$/.test(
    hostname,
  );

/** What the SDK adds to a base URL, and people copy with it. */
function withoutEndpoint(path: string): string {
  const trimmed = withoutTrailingSlashes(path);
  const ending = ["/v1/messages", "/v1"].find((end) => trimmed.endsWith(end));
  return ending === undefined ? trimmed : withoutTrailingSlashes(trimmed.slice(0, -ending.length));
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}
