import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { Secret } from "../keys/secret.ts";
import { eachCause } from "../network/each-cause.ts";
import { findNetworkFault } from "../network/find-network-fault.ts";
import { type ErrorKind, errorKind } from "./error-kinds.ts";
import { readServerError, type ServerError } from "./read-server-error.ts";

export type CallContext = {
  readonly model: string;
  readonly host: string;
  readonly isAnthropic: boolean;
  /** Notes go with the question: fewer of them make the request shorter. */
  readonly hasNotes: boolean;
  /** preparing: nothing was sent yet; waiting: sent, no answer yet; streaming: the answer had begun. */
  readonly phase: "preparing" | "waiting" | "streaming";
  readonly requestId: string | null;
};

type Explanation = {
  readonly outcome: "model" | "temporary";
  /** Default: "model." and the kind. */
  readonly code?: string;
  readonly says: (context: CallContext) => string;
  readonly hint: (context: CallContext) => string;
};

const later = () =>
  "Try again in a minute, or let the rules answer: --model playbook, or --fallback playbook.";

const explanations: Record<ErrorKind, Explanation> = {
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
  forbidden: {
    outcome: "model",
    code: "network.forbidden",
    says: ({ host }) => `${host}, or a proxy on the way to it, refuses the request`,
    hint: () =>
      "Ask who runs the network or the server: a proxy, a firewall or a login page stands in front of the model.",
  },
  billing: {
    outcome: "model",
    says: ({ host }) => `${host} refuses for a matter of payment`,
    hint: () => "Check credit and billing of the account.",
  },
  not_found: {
    outcome: "model",
    says: ({ host, model }) => `${host} does not know the model ${model}`,
    hint: ({ isAnthropic, model }) =>
      isAnthropic
        ? "Check the spelling of --model, for instance claude-sonnet-5-5."
        : `Check the name ${model} against the models this server offers (its /v1/models), and name one of them with --model.`,
  },
  no_api: {
    outcome: "model",
    code: "model.not_found",
    says: ({ host }) => `${host} has a web page where the Messages API should be`,
    hint: () => "Check ANTHROPIC_BASE_URL: it must name a server that speaks the Anthropic Messages API.",
  },
  invalid_request: {
    outcome: "model",
    says: ({ host }) => `${host} rejects the request`,
    hint: () => "Look at what is sent with --dry-run; --effort and --max-tokens may not suit the model.",
  },
  too_large: {
    outcome: "model",
    says: ({ host }) => `The request is too large for ${host}`,
    hint: () =>
      "A shorter question, or fewer or shorter notes, make it smaller; --dry-run shows what is sent.",
  },
  context_too_long: {
    outcome: "model",
    says: ({ host, model }) => `The request is longer than the context of ${model} at ${host}`,
    hint: ({ hasNotes, isAnthropic }) =>
      `${hasNotes ? "Hand over fewer or shorter notes, or choose" : "Choose"} a --model with a larger ` +
      `context${isAnthropic ? "" : ", or start the server with a larger one"}.`,
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

/** Whatever was thrown on the way to an answer, as a Failure with one clean line. Keys never stand in it. */
export function explainModelError(error: unknown, context: CallContext): Failure {
  const causes = [...eachCause(error)];
  const own = causes.find((cause) => cause instanceof Failure);
  if (own !== undefined) return own;
  const read = readServerError(error);
  // Words of the SDK or of the connection are no words of a server.
  const kind = read.status === null && read.body === undefined && read.type === null ? null : errorKind(read);
  if (kind !== null) return explain(kind, read, context, error);
  const fault = findNetworkFault(causes, context);
  if (fault !== null) {
    const { outcome, ...details } = fault;
    return new Failure(outcome, { ...details, requestId: context.requestId }, { cause: error });
  }
  // The SDK could not even make the request: no credentials, or a profile that does not work.
  return explain("authentication", read, context, error);
}

function explain(kind: ErrorKind, read: ServerError, context: CallContext, cause: unknown): Failure {
  const { outcome, code = `model.${kind}`, says, hint } = explanations[kind];
  const status = read.status === null ? "" : ` (HTTP ${read.status})`;
  const words = read.words === "" ? "." : `: ${read.words}`;
  return new Failure(
    outcome,
    {
      code,
      message: oneSafeLine(Secret.mask(`${says(context)}${status}${words}`)),
      hint: oneSafeLine(hint(context)),
      requestId: read.requestId ?? context.requestId,
    },
    { cause },
  );
}

/** An error that a server reports in a body of status 200, or in the middle of a stream. */
export class ReportedError extends Error {
  readonly error: unknown;

  constructor(body: unknown) {
    super("");
    this.error = body;
  }
}
