import type { ErrorType } from "@anthropic-ai/sdk/resources/shared";
import type { ServerError } from "./read-server-error.ts";

/** What an error of a model server comes to. */
export type ErrorKind =
  | "authentication"
  | "permission"
  | "forbidden"
  | "billing"
  | "not_found"
  | "no_api"
  | "invalid_request"
  | "too_large"
  | "context_too_long"
  | "rate_limit"
  | "spend_limit"
  | "overloaded"
  | "timeout"
  | "server_error";

/** The types of Anthropic's API. */
const kindOfType: Record<ErrorType, ErrorKind> = {
  authentication_error: "authentication",
  permission_error: "permission",
  billing_error: "billing",
  not_found_error: "not_found",
  invalid_request_error: "invalid_request",
  rate_limit_error: "rate_limit",
  overloaded_error: "overloaded",
  timeout_error: "timeout",
  api_error: "server_error",
  conflict_error: "server_error",
  memory_precondition_failed_error: "invalid_request",
  memory_path_conflict_error: "invalid_request",
};

/** How other servers call the same, as type or as code, without "error" behind it. */
const kindOfOtherType = new Map<string, ErrorKind>([
  ["request_too_large", "too_large"],
  ["exceed_context_size", "context_too_long"],
  ["context_length_exceeded", "context_too_long"],
  ["context_window_exceeded", "context_too_long"],
  ["invalid_api_key", "authentication"],
  ["unauthorized", "authentication"],
  ["permission_denied", "permission"],
  ["insufficient_quota", "billing"],
  ["payment_required", "billing"],
  ["model_not_found", "not_found"],
  ["not_found", "not_found"],
  ["bad_request", "invalid_request"],
  ["rate_limit", "rate_limit"],
  ["rate_limit_exceeded", "rate_limit"],
  ["too_many_requests", "rate_limit"],
  ["unavailable", "overloaded"],
  ["service_unavailable", "overloaded"],
  ["overloaded", "overloaded"],
  ["timeout", "timeout"],
  ["server", "server_error"],
  ["internal_server", "server_error"],
]);

const kindOfStatus = new Map<number, ErrorKind>([
  [401, "authentication"],
  [402, "billing"],
  [403, "forbidden"],
  [404, "not_found"],
  [408, "timeout"],
  [409, "server_error"],
  [413, "too_large"],
  [429, "rate_limit"],
  [504, "timeout"],
  [529, "overloaded"],
]);

/** How Anthropic, llama-server, vLLM and LM Studio word it; it comes as an ordinary bad request. */
const tooLong =
  /prompt is too long|exceeds? the (?:available |model's )?context|exceed context limit|maximum context length|context length of only|context ?window ?exceeded/i;

/** How servers and proxies word that they do not offer a model, with whatever status. */
const unknownModel =
  /\b(?:invalid|unknown|unsupported|no such) model\b|\bmodel\b.{0,160}\b(?:not found|does(?: not|n't) exist|is not (?:a )?(?:valid|found|available|supported|loaded))|\bis not a valid model\b/is;

/** Words that say what is the matter where neither status nor type does. */
const kindOfWords: readonly (readonly [RegExp, ErrorKind])[] = [
  [
    /\b(?:invalid|incorrect|missing|no) (?:api|x-api)[ -_]?key\b|unauthori[sz]ed|authentication/i,
    "authentication",
  ],
  [/rate limit|too many requests/i, "rate_limit"],
  [/overloaded|at capacity|loading model/i, "overloaded"],
];

/**
 * The kind of an error; null when it is none of a server. The words come first where they are more exact than what a proxy
 * makes of the status, then the type (an error event in a stream has no status), then the status.
 */
export function errorKind(error: ServerError): ErrorKind | null {
  const { type, status, errorCode, words, isPage } = error;
  if (isPage && (status === 403 || status === 401)) return "forbidden";
  if (isPage && (status === 404 || status === 405)) return "no_api";
  const mayBeLong = status === null || status === 400 || status === 413 || status === 422 || status === 500;
  if (mayBeLong && (kindOfOther(type) === "context_too_long" || tooLong.test(words)))
    return "context_too_long";
  if (errorCode !== null && /spend_limit|ramp_limit/.test(errorCode)) return "spend_limit";
  const kind = kindByForm(error);
  if ((kind === "invalid_request" || kind === "forbidden") && unknownModel.test(words)) return "not_found";
  return kind;
}

function kindByForm({ type, status, errorCode, words }: ServerError): ErrorKind | null {
  if (type !== null && Object.hasOwn(kindOfType, type)) return kindOfType[type as ErrorType];
  if (status !== null)
    return (
      kindOfStatus.get(status) ?? kindOfOther(type) ?? (status >= 500 ? "server_error" : "invalid_request")
    );
  const named = kindOfOther(type) ?? kindOfOther(errorCode);
  if (named !== null) return named;
  if (type === null && words === "") return null;
  if (unknownModel.test(words)) return "not_found";
  return kindOfWords.find(([pattern]) => pattern.test(words))?.[1] ?? "server_error";
}

/** "NotFoundError" and "not_found_error" are one. */
const kindOfOther = (type: string | null): ErrorKind | null =>
  kindOfOtherType.get(
    (type ?? "")
      .replace(/([a-z])([A-Z])/g, "$1_$2")
      .toLowerCase()
      .replace(/_(?:error|exception)$/, ""),
  ) ?? null;
