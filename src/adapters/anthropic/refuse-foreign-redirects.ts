import type { Middleware } from "@anthropic-ai/sdk/core/middleware";
import { Failure } from "../../failure/failure.ts";

const redirects = new Set([301, 302, 303, 307, 308]);
const maxHops = 3;

/**
 * Follows a redirect within the same origin to another address of the Messages API, with method and body, and refuses every
 * other: fetch drops `authorization` on the way to another origin but not `x-api-key`, and would send the prompt along; after
 * a 301 or 302 it would turn the POST into a GET. A circle is refused at its first repetition. Needs a fetch with
 * `redirect: "manual"`.
 */
export const refuseForeignRedirects: Middleware = async (request, next) => {
  let url = request.url;
  const seen = new Set([url]);
  for (let hop = 0; ; hop += 1) {
    const response = await next({ ...request, url });
    if (!redirects.has(response.status)) return response;
    response.body?.cancel().catch(() => undefined);
    const target = resolveLocation(response.headers.get("location"), url);
    if (target === null || !isFollowed(target, url, response.status)) throw refusal(url, target);
    if (seen.has(target.href) || hop >= maxHops) throw circle(url);
    seen.add(target.href);
    url = target.href;
  }
};

/** 307 and 308 keep the request by their meaning; 301 and 302 to an address of the API can mean nothing else. */
const isFollowed = (target: URL, from: string, status: number): boolean =>
  target.origin === new URL(from).origin &&
  (status === 307 || status === 308 || (status !== 303 && endpoint.test(target.pathname)));

const endpoint = /\/v1\/(?:messages|models)(?:\/|$)/;

const resolveLocation = (location: string | null, base: string): URL | null =>
  location !== null && URL.canParse(location, base) ? new URL(location, base) : null;

function circle(from: string): Failure {
  const { host } = new URL(from);
  return new Failure("model", {
    code: "network.redirect",
    message: `${host} redirects in a circle; it gives no answer.`,
    hint: "Check ANTHROPIC_BASE_URL; if it is right, the server, or a proxy in front of it, is set up wrongly.",
  });
}

function refusal(from: string, target: URL | null): Failure {
  // Only the origin is shown: it is ASCII whatever the server wrote.
  const to = target === null ? "nowhere" : target.origin;
  const { host, origin } = new URL(from);
  return new Failure("model", {
    code: "network.redirect",
    message:
      target?.origin === origin
        ? `${host} redirects to another page of its own; that is no address of the Messages API.`
        : `${host} redirects to ${to}; the prompt and the key were not sent there.`,
    hint: target === null ? "Check the base URL." : advice(target, origin),
  });
}

/** Never the address that is set already: it would lead to the same redirect. */
function advice(target: URL, from: string): string {
  const path = endpoint.test(target.pathname)
    ? target.pathname.slice(0, target.pathname.search(endpoint))
    : "";
  const safePath = /^[\w./-]{0,80}$/.test(path) ? path : "";
  return target.origin === from
    ? "Mostly that is a login page: sign in where the server asks for it, or check ANTHROPIC_BASE_URL."
    : `If you trust ${target.host}, set ANTHROPIC_BASE_URL to ${target.origin}${safePath}; a network's sign-in page redirects too.`;
}
