import { ProxyAgent, fetch as undiciFetch } from "undici";
import { Failure } from "../../failure/failure.ts";
import { eachCause } from "./each-cause.ts";
import { findNetworkFault } from "./find-network-fault.ts";
import type { ProxyServer } from "./find-proxy.ts";

type Fetch = typeof globalThis.fetch;

/**
 * A fetch that goes through a proxy: by CONNECT to https servers, in the absolute form to http servers. Node's own fetch
 * does not take a dispatcher of another version of undici, so both come from the same package.
 * What is the proxy's fault is thrown as a Failure that names the proxy.
 */
export function proxyFetch(proxy: ProxyServer): Fetch {
  const dispatcher = new ProxyAgent({
    uri: proxy.origin,
    proxyTunnel: false,
    ...(proxy.authorization === null ? {} : { token: proxy.authorization.reveal() }),
  });
  const send = undiciFetch as unknown as (input: unknown, init: object) => Promise<Response>;
  return async (input, init) => {
    try {
      return await send(input, { ...init, dispatcher });
    } catch (error) {
      throw explain(error, proxy) ?? error;
    }
  };
}

/** What only the way to the proxy can fail with: the proxy itself looks up and reaches the server. */
const ofTheWay = new Set(["network.refused", "network.dns", "network.timeout", "network.unreachable"]);

function explain(error: unknown, { host, variable, authorization }: ProxyServer): Failure | null {
  const causes = [...eachCause(error)];
  const status = causes.map(statusOf).find((found) => found !== null) ?? null;
  if (status !== null)
    return new Failure(status < 500 ? "model" : "temporary", {
      code: status === 407 ? "network.proxy_authentication" : "network.proxy",
      message:
        status === 407
          ? `The proxy ${host} ${authorization === null ? "asks for a user name and a password" : "does not accept the user name and password"} (HTTP 407).`
          : `The proxy ${host} refuses the connection (HTTP ${status}).`,
      hint:
        status === 407
          ? `Put them into ${variable}, as http://user:password@${host}.`
          : `Check ${variable}, or exempt the server with NO_PROXY.`,
    });
  const fault = findNetworkFault(causes, { host: `the proxy ${host}`, phase: "preparing" });
  if (fault === null || !ofTheWay.has(fault.code)) return null;
  const { outcome, ...details } = fault;
  return new Failure(outcome, {
    ...details,
    message: fault.message.replace(/^the/, "The"),
    hint: `Check ${variable}, or exempt the server with NO_PROXY.`,
  });
}

/** The status a proxy answered with instead of a connection, as undici words it. */
function statusOf(cause: unknown): number | null {
  const match =
    cause instanceof Error
      ? /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(cause.message)
      : null;
  return match === null ? null : Number(match[1]);
}
