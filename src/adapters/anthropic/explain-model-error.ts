import type { ErrorType } from "@anthropic-ai/sdk/resources/shared";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { Secret } from "../keys/secret.ts";
import { eachCause } from "../network/each-cause.ts";
import { findNetworkFault } from "../network/find-network-fault.ts";
import { parseRequestId } from "./parse-request-id.ts";

export type CallContext = {
  readonly model: string;
  readonly host: string;
  readonly isAnthropic: boolean;
  /** preparing: nothing was sent yet; waiting: sent, no answer yet; streaming: the answer had begun. */
  readonly phase: "preparing" | "waiting" | "streaming";
  readonly requestId: string | null;
};

type Kind =
  | "authentication"
  | "permission"
  | "billing"
  | "not_found"
  | "invalid_request"
  | "too_large"
  | "context_too_long"
  | "rate_limit"
  | "spend_limit"
  | "overloaded"
  | "timeout"
  | "server_error";

type Explanation = {
  readonly outcome: "model" | "temporary";
  readonly says: (context: CallContext) => string;
  readonly hint: (context: CallContext) => string;
};

/** How the SDK says that it found no credentials: in terms of its own options, which help nobody here. */
const noCredentials = "Could not resolve authentication method";

const later = () =>
  "Try again in a minute, or let the rules answer: --model playbook, or --fallback playbook.";

const explanations: Record<Kind, Explanation> = {
  authentication: {
    outcome: "model",
    says: ({ host, phase }) =>
      phase === "preparing"
        ? `There are no usable credentials for ${host}`
        : `${host} does not accept the credentials`,
    hint: () => "Set ANTHROPIC_API_KEY to a valid key, or use --model playbook.",
  },
  permission: {
    outcome: "model",
    says: ({ host, model }) => `${host} does not allow this account to use ${model}`,
    hint: () => "Choose another --model, or ask the owner of the account for access.",
  },
  billing: {
    outcome: "model",
    says: ({ host }) => `${host} refuses for a matter of payment`,
    hint: () => "Check credit and billing of the account.",
  },
  not_found: {
    outcome: "model",
    says: ({ host, model }) => `${host} does not know the model ${model}`,
    hint: ({ isAnthropic }) =>
      isAnthropic
        ? "Check the spelling of --model, for instance claude-sonnet-5-5."
        : "Check --model against the models this server has loaded, and that it speaks the Anthropic Messages API.",
  },
  invalid_request: {
    outcome: "model",
    says: ({ host }) => `${host} rejects the request`,
    hint: () => "Look at what is sent with --dry-run; --effort and --max-tokens may not suit the model.",
  },
  too_large: {
    outcome: "model",
    says: ({ host }) => `The request is too large for ${host}`,
    hint: () => "Give fewer or shorter notes.",
  },
  context_too_long: {
    outcome: "model",
    says: ({ host, model }) => `The request is longer than the context of ${model} at ${host}`,
    hint: () => "Hand over fewer or shorter notes, or choose a --model with a larger context.",
  },
  rate_limit: {
    outcome: "temporary",
    says: ({ host }) => `${host} limits the rate of requests`,
    hint: later,
  },
  spend_limit: {
    outcome: "temporary",
    says: ({ host }) => `A spend limit at ${host} is reached`,
    hint: () => "Raise the limit of the account, wait for the next period, or use --model playbook.",
  },
  overloaded: {
    outcome: "temporary",
    says: ({ host }) => `${host} is overloaded`,
    hint: later,
  },
  timeout: {
    outcome: "temporary",
    says: ({ host }) => `${host} gave up on the request after too long a time`,
    hint: later,
  },
  server_error: {
    outcome: "temporary",
    says: ({ host }) => `${host} has an error of its own`,
    hint: later,
  },
};

const kindOfType: Record<ErrorType, Kind> = {
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

const kindOfStatus = new Map<number, Kind>([
  [401, "authentication"],
  [402, "billing"],
  [403, "permission"],
  [404, "not_found"],
  [408, "timeout"],
  [409, "server_error"],
  [413, "too_large"],
  [429, "rate_limit"],
  [504, "timeout"],
  [529, "overloaded"],
]);

/** Whatever the SDK threw, as a Failure with one clean line. Keys never stand in it. */
export function explainModelError(error: unknown, context: CallContext): Failure {
  const causes = [...eachCause(error)];
  const own = causes.find((cause) => cause instanceof Failure);
  if (own !== undefined) return own;
  const read = readError(error);
  const kind = kindOf(read);
  if (kind !== null) return explain(kind, read, context, error);
  const fault = findNetworkFault(causes, context);
  if (fault !== null)
    return new Failure("temporary", { ...fault, requestId: context.requestId }, { cause: error });
  // The SDK could not even make the request: no credentials, or a profile that does not work.
  return explain("authentication", read, context, error);
}

function explain(kind: Kind, read: ReadError, context: CallContext, cause: unknown): Failure {
  const { outcome, says, hint } = explanations[kind];
  const status = read.status === null ? "" : ` (HTTP ${read.status})`;
  const words = read.words === "" ? "." : `: ${read.words}`;
  const line = oneSafeLine(Secret.mask(`${says(context)}${status}${words}`));
  return new Failure(
    outcome,
    {
      code: `model.${kind}`,
      message: line,
      hint: oneSafeLine(hint(context)),
      requestId: read.requestId ?? context.requestId,
    },
    { cause },
  );
}

type ReadError = {
  readonly status: number | null;
  readonly type: string | null;
  readonly errorCode: string | null;
  readonly requestId: string | null;
  /** The server's own sentence; empty when it gave none, or a page. */
  readonly words: string;
};

/** Reads the SDK's errors by shape: an `instanceof` would load the SDK wherever a failure is explained. */
function readError(error: unknown): ReadError {
  const fields = asRecord(error);
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const status = typeof fields.status === "number" ? fields.status : null;
  const body = asRecord(fields.error);
  const fromBody =
    text(asRecord(body.error).message) ?? text(body.error) ?? text(body.message) ?? text(body.detail);
  const ownMessage = text(fields.message) ?? "";
  // Without a body of JSON the SDK's message is the status and the body as it came: a page is no sentence.
  const bare = status === null ? ownMessage : ownMessage.slice(String(status).length).trim();
  const hasSentence = fields.error === undefined && !bare.startsWith("<") && !bare.startsWith("status code");
  return {
    status,
    type: text(fields.type),
    errorCode: text(fields.errorCode),
    requestId: parseRequestId(fields.requestID) ?? parseRequestId(body.request_id),
    words: fromBody ?? (hasSentence && !bare.startsWith(noCredentials) ? bare : ""),
  };
}

/** How Anthropic, llama-server and vLLM word it; it comes as an ordinary bad request. */
const tooLong = /prompt is too long|exceeds? the (?:available |model's )?context|maximum context length/i;

/** By type first: an error event in a stream has no status. */
function kindOf({ type, status, errorCode, words }: ReadError): Kind | null {
  const mayBeLong = status === null || status === 400 || status === 413;
  if (mayBeLong && (type === "exceed_context_size_error" || tooLong.test(words))) return "context_too_long";
  if (errorCode !== null && /spend_limit|ramp_limit/.test(errorCode)) return "spend_limit";
  if (type !== null && Object.hasOwn(kindOfType, type)) return kindOfType[type as ErrorType];
  if (status !== null)
    return kindOfStatus.get(status) ?? (status >= 500 ? "server_error" : "invalid_request");
  return type === null ? null : "server_error";
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
