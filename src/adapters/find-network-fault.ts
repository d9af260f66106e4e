import type { FailureDetails } from "../failure/failure.ts";

type Fault = Pick<FailureDetails, "code" | "message" | "hint">;
type Place = {
	readonly host: string;
	readonly phase: "preparing" | "waiting" | "streaming";
};
type Reason =
	| "refused"
	| "dns"
	| "timeout"
	| "unreachable"
	| "certificate"
	| "reset"
	| "failed";

const reasons: Record<
	Reason,
	{ readonly says: (host: string) => string; readonly hint: string }
> = {
	refused: {
		says: (host) => `Nothing answers at ${host}: the connection was refused.`,
		hint: "Is the server running? Check ANTHROPIC_BASE_URL, or use --model playbook.",
	},
	dns: {
		says: (host) => `The name of ${host} cannot be resolved.`,
		hint: "Check the network and ANTHROPIC_BASE_URL, or use --model playbook.",
	},
	timeout: {
		says: (host) => `${host} does not answer in time.`,
		hint: "Try again, or check the network.",
	},
	unreachable: {
		says: (host) => `There is no way through the network to ${host}.`,
		hint: "Check the network, or use --model playbook.",
	},
	certificate: {
		says: (host) => `The certificate of ${host} cannot be trusted.`,
		hint: "Behind a proxy that inspects traffic, set NODE_EXTRA_CA_CERTS to its certificate.",
	},
	reset: {
		says: (host) => `${host} closed the connection without an answer.`,
		hint: "Try again.",
	},
	failed: {
		says: (host) => `The connection to ${host} failed.`,
		hint: "Check the network and ANTHROPIC_BASE_URL, or use --model playbook.",
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
]);

/**
 * What went wrong between here and the server; null when the error is not the network's. Once an answer has begun every
 * error is one of the connection or of the stream's form, whatever the SDK calls it.
 */
export function findNetworkFault(
	causes: readonly unknown[],
	{ host, phase }: Place,
): Fault | null {
	if (phase === "streaming") return streamFault(causes, host);
	const reason = causes.map(reasonOf).find((found) => found !== null) ?? null;
	// The SDK's own names: without a code below it, the error may come from any fetch that was passed in.
	const named = causes
		.map(nameOf)
		.find((name) => name.startsWith("APIConnection"));
	if (reason === null && named === undefined) return null;
	const fallback: Reason =
		named === "APIConnectionTimeoutError" ? "timeout" : "failed";
	const key = reason ?? fallback;
	return {
		code: `network.${key}`,
		message: reasons[key].says(host),
		hint: reasons[key].hint,
	};
}

function streamFault(causes: readonly unknown[], host: string): Fault {
	if (causes.some((cause) => cause instanceof SyntaxError))
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
	const bundled =
		"errors" in cause && Array.isArray(cause.errors) ? cause.errors : [];
	for (const error of [cause, ...bundled]) {
		const code =
			typeof error === "object" && error !== null && "code" in error
				? error.code
				: undefined;
		const reason =
			typeof code === "string" ? reasonOfCode.get(code) : undefined;
		if (reason !== undefined) return reason;
	}
	return null;
}

/** The SDK sets `name` itself, so a minified bundle keeps it. */
const nameOf = (cause: unknown): string =>
	cause instanceof Error ? cause.name : "";
