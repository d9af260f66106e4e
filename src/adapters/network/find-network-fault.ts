import type { FailureDetails } from "../../failure/failure.ts";

type Fault = Pick<FailureDetails, "code" | "message" | "hint">;
type Place = {
  readonly host: string;
  readonly phase: "preparing" | "waiting" | "streaming";
};
type Reason = "refused" | "dns" | "timeout" | "unreachable" | "certificate" | "tls" | "reset" | "failed";

const reasons: Record<Reason, { readonly says: (host: string) => string; readonly hint: string }> = {
  refused: {
    says: (host) => `Nothing answers at ${host}: the connection was refused.`,
    hint: "Is the server running? Check ANTHROPIC_BASE_URL, or use --model playbook or --fallback playbook.",
  },
  dns: {
    says: (host) => `The name of ${host} cannot be resolved.`,
    hint: "Check the network and ANTHROPIC_BASE_URL, or use --model playbook or --fallback playbook.",
  },
  timeout: {
    says: (host) => `${host} does not answer in time.`,
    hint: "Try again, or check the network.",
  },
  unreachable: {
    says: (host) => `There is no way through the network to ${host}.`,
    hint: "Check the network, or use --model playbook or --fallback playbook.",
  },
  certificate: {
    says: (host) => `The certificate of ${host} cannot be trusted.`,
    hint: "Behind a proxy that inspects traffic, set NODE_EXTRA_CA_CERTS to its certificate.",
  },
  tls: {
    says: (host) => `${host} does not speak TLS as https needs it.`,
    hint: "Check ANTHROPIC_BASE_URL: a server of your own mostly is http://, and a proxy may stand between.",
  },
  reset: {
    says: (host) => `${host} closed the connection without an answer.`,
    hint: "Try again.",
  },
  failed: {
    says: (host) => `The connection to ${host} failed.`,
    hint: "Check the network and ANTHROPIC_BASE_URL, or use --model playbook or --fallback playbook.",
  },
};

const reasonOfCode = new Map<string, Reason>([
  ["ECONNREFUSED", "refused"],
  ["ENOTFOUND", "dns"],
  ["EAI_AGAIN", "dns"],
  ["ETIMEDOUT", "timeout"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["UND_ERR_HEADERS_TIMEOUT", "timeout"],
  ["UND_ERR_BODY_TIMEOUT", "timeout"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["ECONNRESET", "reset"],
  ["EPIPE", "reset"],
  ["UND_ERR_SOCKET", "reset"],
  ["CERT_HAS_EXPIRED", "certificate"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "certificate"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "certificate"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate"],
  ["CERT_NOT_YET_VALID", "certificate"],
  ["EPROTO", "tls"],
]);

/**
 * What went wrong between here and the server. Once a request was sent, an error that is not the server's own is one of
 * the connection; once an answer has begun, of the stream, whatever the SDK calls it. Null: nothing was sent, and not for
 * a reason of the network.
 */
export function findNetworkFault(causes: readonly unknown[], { host, phase }: Place): Fault | null {
  if (phase === "streaming") return streamFault(causes, host);
  const key = causes.map(reasonOf).find((found) => found !== null) ?? fallbackReason(causes, phase);
  if (key === null) return null;
  return {
    code: `network.${key}`,
    message: reasons[key].says(host),
    hint: reasons[key].hint,
  };
}

function streamFault(causes: readonly unknown[], host: string): Fault {
  if (causes.some(isFormError))
    return {
      code: "network.stream_invalid",
      message: `${host} sent a stream that cannot be read.`,
      hint: "Try again; if it stays, the server does not speak the Anthropic Messages API properly.",
    };
  return {
    code: "network.stream_cut",
    message: `The answer broke off: ${host} ended the stream before the answer was complete.`,
    hint: "Try again; the part that had arrived is kept.",
  };
}

/** The first known code of an error, or of the errors it bundles (one for each address of a host). */
function reasonOf(cause: unknown): Reason | null {
  if (typeof cause !== "object" || cause === null) return null;
  const bundled = "errors" in cause && Array.isArray(cause.errors) ? cause.errors : [];
  for (const error of [cause, ...bundled]) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    if (typeof code !== "string") continue;
    const reason = reasonOfCode.get(code) ?? (code.startsWith("ERR_SSL_") ? "tls" : undefined);
    if (reason !== undefined) return reason;
  }
  return null;
}

/** The SDK sets the names of its errors itself, so a minified bundle keeps them. */
function fallbackReason(causes: readonly unknown[], phase: Place["phase"]): Reason | null {
  const names = causes.map((cause) => (cause instanceof Error ? cause.name : ""));
  if (names.includes("APIConnectionTimeoutError")) return "timeout";
  return phase === "waiting" || names.includes("APIConnectionError") ? "failed" : null;
}

/** Text that is no JSON, or an event without the fields it must have; fetch's own TypeError says "terminated". */
const isFormError = (cause: unknown): boolean =>
  cause instanceof SyntaxError || (cause instanceof TypeError && cause.message !== "terminated");
