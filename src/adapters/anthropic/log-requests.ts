import type { Middleware } from "@anthropic-ai/sdk/core/middleware";
import { sayError } from "../network/say-error.ts";
import type { DebugLog } from "../process/debug-log.ts";
import { parseRequestId } from "./parse-request-id.ts";

/** Headers whose value is shown; any other may be a credential. */
const shown = new Set([
  "accept",
  "accept-encoding",
  "anthropic-beta",
  "anthropic-version",
  "content-type",
  "user-agent",
]);

/** Says of every attempt what is sent and what comes back, for --debug: sizes and names, never the prompt or a key. */
export const logRequests =
  (debug: DebugLog): Middleware =>
  async (request, next) => {
    debug(() => {
      const { origin, pathname } = new URL(request.url);
      const headers = [...new Headers(request.headers)]
        .filter(([name]) => !name.startsWith("x-stainless-"))
        .map(([name, value]) => `${name}: ${shown.has(name) ? value : "***"}`);
      const bytes = typeof request.body === "string" ? `${Buffer.byteLength(request.body)} bytes` : "no body";
      return `request: ${request.method} ${origin}${pathname}, ${bytes} (--dry-run shows them); ${headers.join(", ")}`;
    });
    try {
      const response = await next(request);
      debug(() => {
        const id = parseRequestId(response.headers.get("request-id") ?? response.headers.get("x-request-id"));
        const type = response.headers.get("content-type") ?? "no content type";
        return `response: HTTP ${response.status}, ${type}, request id ${id ?? "none"}`;
      });
      return response;
    } catch (error) {
      debug(() => `no response: ${sayError(error)}`);
      throw error;
    }
  };
