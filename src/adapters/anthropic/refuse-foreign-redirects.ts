import type { Middleware } from "@anthropic-ai/sdk/core/middleware";
import { Failure } from "../../failure/failure.ts";

const redirects = new Set([301, 302, 303, 307, 308]);
/** Only these keep method and body; after the others fetch would turn the POST into a GET. */
const keepsTheRequest = new Set([307, 308]);
const maxHops = 3;

/**
 * Follows a redirect within the same origin, and refuses every other: fetch drops `authorization` on the way to another
 * origin but not `x-api-key`, and would send the prompt along. Needs a fetch with `redirect: "manual"`.
 */
export const refuseForeignRedirects: Middleware = async (request, next) => {
  let url = request.url;
  for (let hop = 0; ; hop += 1) {
    const response = await next({ ...request, url });
    if (!redirects.has(response.status)) return response;
    await response.body?.cancel();
    const target = resolveLocation(response.headers.get("location"), url);
    const sameOrigin = target !== null && target.origin === new URL(url).origin;
    if (!sameOrigin || !keepsTheRequest.has(response.status) || hop >= maxHops) throw refusal(url, target);
    url = target.href;
  }
};

const resolveLocation = (location: string | null, base: string): URL | null =>
  location !== null && URL.canParse(location, base) ? new URL(location, base) : null;

function refusal(from: string, target: URL | null): Failure {
  // Only the origin is shown: it is ASCII whatever the server wrote.
  const to = target === null ? "nowhere" : target.origin;
  return new Failure("model", {
    code: "network.redirect",
    message: `${new URL(from).host} redirects to ${to}; the prompt and the key were not sent there.`,
    hint:
      target === null
        ? "Check the base URL."
        : `If you trust ${target.host}, set ANTHROPIC_BASE_URL to ${target.origin}; a network's sign-in page redirects too.`,
  });
}
