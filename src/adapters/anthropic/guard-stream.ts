import type { Middleware } from "@anthropic-ai/sdk/core/middleware";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { parseRequestId } from "./parse-request-id.ts";
import { parseRetryAfter } from "./parse-retry-after.ts";
import { watchIdle } from "./watch-idle.ts";

export type RetryInfo = {
  /** 1 for the first retry. */
  readonly retry: number;
  readonly maxRetries: number;
  /** Null when there was no response at all. */
  readonly status: number | null;
  /** What the server asked for, in milliseconds; null when the back-off decides. */
  readonly waitMs: number | null;
};

export type GuardOptions = {
  readonly host: string;
  readonly maxRetries: number;
  /** Milliseconds left of the caller's time limit. */
  readonly deadline: () => number;
  /** Milliseconds without a byte after which a started stream counts as dead. */
  readonly idleMs: number;
  readonly onSend: () => void;
  readonly onStream: (requestId: string | null) => void;
  readonly onRetry?: ((info: RetryInfo) => void) | undefined;
};

const namesOfWaits = new Map([
  [
    429,
    {
      code: "model.rate_limit",
      what: "limits the rate of requests (HTTP 429)",
    },
  ],
  [529, { code: "model.overloaded", what: "is overloaded (HTTP 529)" }],
]);

/**
 * Stands around every attempt of one streaming call: refuses a wait longer than the caller's time, a response that is no
 * event stream, and a stream that has gone silent; reports retries before they happen.
 *
 * What it throws the SDK passes on without a retry, unless the words "timed out" stand in it: so they never do.
 */
export function guardStream(options: GuardOptions): Middleware {
  return async (request, next) => {
    options.onSend();
    const retriesSoFar = Number(new Headers(request.headers).get("x-stainless-retry-count") ?? 0);
    const reportRetry = (status: number | null, waitMs: number | null) => {
      if (retriesSoFar >= options.maxRetries || request.signal?.aborted) return;
      options.onRetry?.({
        retry: retriesSoFar + 1,
        maxRetries: options.maxRetries,
        status,
        waitMs,
      });
    };
    const response = await next(request).catch((error: unknown) => {
      // A copy: the SDK tries again whatever fetch itself has thrown, but some failures stay.
      if (error instanceof Failure && !error.retryable) throw new Failure(error.outcome, error.details);
      reportRetry(null, null);
      throw error;
    });
    if (response.ok) return guardBody(response, options);
    if (!isRetried(response)) return response;
    const waitMs = parseRetryAfter(response.headers, Date.now());
    if (waitMs !== null && waitMs >= options.deadline()) {
      await response.body?.cancel();
      throw waitTooLong(response, waitMs, options);
    }
    reportRetry(response.status, waitMs);
    return response;
  };
}

/** The SDK's own rule. */
const isRetried = ({ status, headers }: Response): boolean =>
  headers.get("x-should-retry") !== "false" &&
  (status === 408 || status === 409 || status === 429 || status >= 500);

function waitTooLong(response: Response, waitMs: number, { host, deadline }: GuardOptions): Failure {
  const { status, headers } = response;
  const { code, what } = namesOfWaits.get(status) ?? {
    code: "model.server_error",
    what: `cannot answer now (HTTP ${status})`,
  };
  const asked = Math.ceil(waitMs / 1000);
  const left = Math.max(0, Math.floor(deadline() / 1000));
  return new Failure("temporary", {
    code,
    message: `${host} ${what} and asks to wait ${asked} s, but only ${left} s are left.`,
    hint: `Try again in ${asked} s, allow more time with --timeout, or use --fallback playbook.`,
    requestId: requestIdOf(headers),
  });
}

function guardBody(response: Response, options: GuardOptions): Response {
  const requestId = requestIdOf(response.headers);
  const type = mediaType(response.headers);
  if (type !== "text/event-stream" && type !== "") {
    response.body?.cancel().catch(() => undefined);
    throw notAStream(type, requestId, options);
  }
  options.onStream(requestId);
  if (response.body === null) return response;
  const stalled = () =>
    new Failure("temporary", {
      code: "network.stalled",
      message: `The stream stalled: ${options.host} sent nothing for ${options.idleMs / 1000} s.`,
      hint: "Try again; the part that had arrived is kept.",
      requestId,
    });
  return new Response(watchIdle(response.body, options.idleMs, stalled), response);
}

function notAStream(type: string, requestId: string | null, { host }: GuardOptions): Failure {
  const isPage = type === "text/html";
  // A page with status 200 is mostly a network's sign-in page or a proxy's notice, and goes away once the
  // user signs in. Anything else is a server that does not speak the protocol, now or later.
  return new Failure(isPage ? "temporary" : "model", {
    code: isPage ? "network.web_page" : "model.protocol",
    message: isPage
      ? `${host} answered with a web page instead of a model's answer.`
      : `${host} answered with ${type} instead of an event stream.`,
    hint: isPage
      ? "Sign in to the network if it asks for it, and check that ANTHROPIC_BASE_URL names a model server."
      : "Check that ANTHROPIC_BASE_URL names a server that speaks the Anthropic Messages API and streams.",
    requestId,
  });
}

const mediaType = (headers: Headers): string =>
  oneSafeLine((headers.get("content-type") ?? "").split(";", 1)[0] ?? "", 60).toLowerCase();

const requestIdOf = (headers: Headers): string | null =>
  parseRequestId(headers.get("request-id") ?? headers.get("x-request-id"));
