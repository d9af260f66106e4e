import { type NetworkFault, type Reason, reasonOfCode, reasons } from "./network-reasons.ts";

type Place = {
  readonly host: string;
  readonly phase: "preparing" | "waiting" | "streaming";
};
/**
 * What went wrong between here and the server. Once a request was sent, an error that is not the server's own is one of
 * the connection; once an answer has begun, of the stream, whatever the SDK calls it. Null: nothing was sent, and not for
 * a reason of the network.
 */
export function findNetworkFault(causes: readonly unknown[], { host, phase }: Place): NetworkFault | null {
  if (phase === "streaming") return streamFault(causes, host);
  const key = causes.map(reasonOf).find((found) => found !== null) ?? fallbackReason(causes, phase);
  if (key === null) return null;
  const { outcome = "temporary", code = `network.${key}`, says, hint } = reasons[key];
  return { outcome, code, message: says(host), hint };
}

function streamFault(causes: readonly unknown[], host: string): NetworkFault {
  if (causes.some(isFormError))
    return {
      outcome: "temporary",
      code: "network.stream_invalid",
      message: `${host} sent a stream that cannot be read.`,
      hint: "Try again; if it stays, the server does not speak the Anthropic Messages API properly.",
    };
  return {
    outcome: "temporary",
    code: "network.stream_cut",
    message: `The answer broke off: ${host} ended the stream before the answer was complete.`,
    hint: "Try again; the part that had arrived is kept.",
  };
}

/** The first known code of an error, or of the errors it bundles (one for each address of a host). */
function reasonOf(cause: unknown): Reason | null {
  if (typeof cause !== "object" || cause === null) return null;
  // fetch says it in words only, and has no list of these ports to ask.
  if (cause instanceof Error && cause.message === "bad port") return "port";
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

/** Text that is no JSON, or a body that is not compressed as it is labelled. */
const isFormError = (cause: unknown): boolean =>
  cause instanceof SyntaxError ||
  (cause instanceof Error && "code" in cause && /^(?:Z_|ERR_?_ERROR_|ERR__ERROR_)/.test(String(cause.code)));
