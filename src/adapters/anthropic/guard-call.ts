import type { Middleware } from "@anthropic-ai/sdk/core/middleware";
import { Failure, type FailureDetails } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { eachCause } from "../network/each-cause.ts";
import { findNetworkFault } from "../network/find-network-fault.ts";
import { guardBody } from "./guard-body.ts";
import { parseRequestId } from "./parse-request-id.ts";
import { parseRetryAfter } from "./parse-retry-after.ts";

export type RetryInfo = {
  /** 1 for the first retry. */
  readonly retry: number;
  readonly maxRetries: number;
  /** Null when there was no response at all. */
  readonly status: number | null;
  /** What the server asked for, in milliseconds; null when the back-off decides. */
  readonly waitMs: number | null;
};

export type CallGuard = {
  readonly host: string;
  readonly isAnthropic: boolean;
  readonly maxRetries: number;
  /** Milliseconds left of the caller's time limit. */
  readonly deadline: () => number;
  /** Milliseconds without a byte after which a started body counts as dead. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
  readonly onSend: () => void;
  readonly onStream: (requestId: string | null) => void;
  readonly onRetry?: ((info: RetryInfo) => void) | undefined;
  /** Hears of every refusal that may end by itself, also of one that is not retried here. */
  readonly onRefused?: ((refusal: Refusal) => void) | undefined;
};

export type Refusal = {
  readonly status: number;
  /** What the server asked to wait, in milliseconds; null when it did not say. */
  readonly waitMs: number | null;
};

const namesOfWaits = new Map([
  [429, { code: "model.rate_limit", what: "limits the rate of requests (HTTP 429)" }],
  [529, { code: "model.overloaded", what: "is overloaded (HTTP 529)" }],
]);

/** An error says what it has to say in a few lines, and at once. */
const longestErrorBody = 65_536;
const errorPatienceMs = 5_000;

/**
 * Stands around every attempt of one call: ends at once what a retry cannot mend, refuses a wait longer than the caller's
 * time, sees to it that every body comes to an end, and reports retries before they happen.
 *
 * What it throws the SDK passes on without a retry, unless the words "timed out" stand in it: so they never do.
 */
export function guardCall(guard: CallGuard): Middleware {
  return async (request, next) => {
    guard.onSend();
    const retriesSoFar = Number(new Headers(request.headers).get("x-stainless-retry-count") ?? 0);
    const reportRetry = (status: number | null, waitMs: number | null) => {
      if (retriesSoFar >= guard.maxRetries || guard.signal.aborted) return;
      guard.onRetry?.({ retry: retriesSoFar + 1, maxRetries: guard.maxRetries, status, waitMs });
    };
    const response = await next(request).catch((error: unknown) => {
      const lasting = lastingFailure(error, guard.host);
      if (lasting !== null) throw lasting;
      reportRetry(null, null);
      throw error;
    });
    if (response.ok) return guardAnswer(response, guard);
    const waitMs = isRetried(response) ? parseRetryAfter(response.headers, Date.now()) : null;
    if (isRetried(response)) guard.onRefused?.({ status: response.status, waitMs });
    if (waitMs !== null && waitMs >= guard.deadline()) {
      response.body?.cancel().catch(() => undefined);
      throw waitTooLong(response, waitMs, guard);
    }
    if (isRetried(response)) reportRetry(response.status, waitMs);
    return guardError(response, guard);
  };
}

/** What stays as it is however often it is tried; a copy of it, because the SDK tries again what fetch itself has thrown. */
function lastingFailure(error: unknown, host: string): Failure | null {
  const causes = [...eachCause(error)];
  const own = causes.find((cause) => cause instanceof Failure);
  if (own !== undefined) return own.retryable ? null : new Failure(own.outcome, own.details);
  const fault = findNetworkFault(causes, { host, phase: "waiting" });
  if (fault === null || fault.outcome === "temporary") return null;
  const { outcome, ...details } = fault;
  return new Failure(outcome, details);
}

/** The SDK's own rule. */
const isRetried = ({ status, headers }: Response): boolean =>
  headers.get("x-should-retry") !== "false" &&
  (status === 408 || status === 409 || status === 429 || status >= 500);

function waitTooLong(response: Response, waitMs: number, { host, deadline }: CallGuard): Failure {
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

function guardAnswer(response: Response, guard: CallGuard): Response {
  const { host, isAnthropic, idleMs, signal, onStream } = guard;
  const requestId = requestIdOf(response.headers);
  onStream(requestId);
  if (response.body === null) return response;
  const encoding = response.headers.get("content-encoding");
  const stalled = () =>
    new Failure("temporary", {
      ...(encoding === null ? silent : undecodable(encoding))(host, idleMs / 1000),
      requestId,
    });
  // A server of one's own may take minutes to read the prompt, and says nothing until then; --timeout bounds that.
  const firstMs = isAnthropic || encoding !== null ? idleMs : Number.POSITIVE_INFINITY;
  return new Response(guardBody(response.body, { idleMs, firstMs, signal, onIdle: stalled }), response);
}

type Words = (host: string, seconds: number) => Pick<FailureDetails, "code" | "message" | "hint">;

const silent: Words = (host, seconds) => ({
  code: "network.stalled",
  message: `The stream stalled: ${host} sent nothing for ${seconds} s.`,
  hint: "Try again; the part that had arrived is kept.",
});

/** Bytes may still come, but nothing can be made of them; fetch does not always say so. */
const undecodable =
  (encoding: string): Words =>
  (host, seconds) => ({
    code: "network.stream_invalid",
    message: `${host} sent a stream that cannot be read: labelled ${oneSafeLine(encoding, 20)}, it gave nothing for ${seconds} s.`,
    hint: "Try again; if it stays, the server, or a proxy in front of it, compresses its answers wrongly.",
  });

function guardError(response: Response, { idleMs, signal }: CallGuard): Response {
  if (response.body === null) return response;
  const patience = { idleMs: Math.min(idleMs, errorPatienceMs), signal, onIdle: null };
  return new Response(guardBody(response.body, { ...patience, maxBytes: longestErrorBody }), response);
}

const requestIdOf = (headers: Headers): string | null =>
  parseRequestId(headers.get("request-id") ?? headers.get("x-request-id"));
