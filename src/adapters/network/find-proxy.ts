import { Failure } from "../../failure/failure.ts";
import { Secret } from "../keys/secret.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export type ProxyServer = {
  /** Without user name and password: "http://proxy.example:3128". */
  readonly origin: string;
  /** For messages: "proxy.example:3128". */
  readonly host: string;
  /** The value of Proxy-Authorization; null when the variable names no user. */
  readonly authorization: Secret | null;
  /** The variable it comes from. */
  readonly variable: string;
};

const variables: Record<string, readonly string[]> = {
  "https:": ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"],
  "http:": ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"],
};

/**
 * The proxy the environment names for a server, read as curl does: by the server's scheme, the small name first, then
 * ALL_PROXY; NO_PROXY exempts. Null means: go there directly. Throws a usage Failure for a proxy that cannot be used; the
 * variable's value is never shown, for it may hold a password.
 */
export function findProxy(server: string, env: Environment): ProxyServer | null {
  const target = new URL(server);
  const variable = variables[target.protocol]?.find((name) => (env[name]?.trim() ?? "") !== "");
  if (variable === undefined || isExempt(target, env)) return null;
  const written = env[variable]?.trim() ?? "";
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`;
  if (!URL.canParse(text)) throw unusable(variable, "is no address of a proxy");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw unusable(variable, `names a proxy of the kind ${url.protocol.slice(0, -1)}`);
  return { origin: url.origin, host: url.host, authorization: authorizationOf(url, variable), variable };
}

function authorizationOf({ username, password }: URL, variable: string): Secret | null {
  if (username === "" && password === "") return null;
  try {
    const user = decodeURIComponent(username);
    const word = decodeURIComponent(password);
    // Wrapped for their own sake: what is wrapped is masked in everything that is printed.
    for (const text of [password, word]) new Secret(text);
    const encoded = Buffer.from(`${user}:${word}`).toString("base64");
    new Secret(encoded);
    return new Secret(`Basic ${encoded}`);
  } catch {
    throw unusable(variable, "has a user name or password with a % that encodes nothing");
  }
}

/** NO_PROXY: names with commas or spaces between; a name holds for its subdomains, with or without a dot in front. */
function isExempt(target: URL, env: Environment): boolean {
  const list = ["no_proxy", "NO_PROXY"].map((name) => env[name]?.trim() ?? "").find((text) => text !== "");
  const host = bare(target.hostname);
  const port = target.port === "" ? (target.protocol === "https:" ? "443" : "80") : target.port;
  return (list ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const [name, only] = nameAndPort(entry);
      const suffix = bare(name.replace(/^\*?\./, ""));
      return (
        suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`)) && (only === null || only === port)
      );
    });
}

/** Without the brackets of IPv6 and the dot that may end a full name. */
const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");

function nameAndPort(entry: string): readonly [string, string | null] {
  const colons = entry.split(":").length - 1;
  if (colons > 1 && !entry.startsWith("[")) return [entry, null];
  const match = /^(.*):(\d{1,5})$/.exec(entry);
  return match === null ? [entry, null] : [match[1] ?? "", match[2] ?? null];
}

const unusable = (variable: string, message: string): Failure =>
  new Failure("usage", {
    code: "usage.proxy",
    message: `The variable ${variable} ${message}.`,
    hint: "Write it like http://proxy.example:3128 (http or https), or exempt the server with NO_PROXY.",
  });
