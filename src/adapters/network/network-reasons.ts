import type { FailureDetails } from "../../failure/failure.ts";

export type NetworkFault = Pick<FailureDetails, "code" | "message" | "hint"> & {
  /** temporary: a later call may succeed; model: only when somebody changes something; usage: the address is wrong. */
  readonly outcome: "temporary" | "model" | "usage";
};
export type Reason =
  | "refused"
  | "dns"
  | "timeout"
  | "unreachable"
  | "certificate"
  | "expired"
  | "name"
  | "tls"
  | "reset"
  | "port"
  | "failed";

type Explanation = {
  /** Default: temporary. */
  readonly outcome?: NetworkFault["outcome"];
  /** Default: "network." and the reason. */
  readonly code?: string;
  readonly says: (host: string) => string;
  readonly hint: string;
};

/** Not temporary: the certificate is the same at the next try. */
const untrusted = { outcome: "model", code: "network.certificate" } as const;

export const reasons: Record<Reason, Explanation> = {
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
    ...untrusted,
    says: (host) => `The certificate of ${host} cannot be trusted: nobody known has signed it.`,
    hint: "Set NODE_EXTRA_CA_CERTS to the file of the certificate that signed it: your proxy's where one inspects traffic, or your own server's.",
  },
  expired: {
    ...untrusted,
    says: (host) => `The certificate of ${host} cannot be trusted: it is not valid today.`,
    hint: "Check the clock of this machine; if it is right, whoever runs the server has to renew the certificate.",
  },
  name: {
    ...untrusted,
    says: (host) => `The certificate of ${host} cannot be trusted: it is for another name.`,
    hint: "Set ANTHROPIC_BASE_URL to the name the certificate is for, not to an address or another name.",
  },
  tls: {
    says: (host) => `${host} does not speak TLS as https needs it.`,
    hint: "Check ANTHROPIC_BASE_URL: a server of your own mostly is http://, and a proxy may stand between.",
  },
  reset: {
    says: (host) => `${host} closed the connection without an answer.`,
    hint: "Try again.",
  },
  port: {
    outcome: "usage",
    code: "usage.base_url",
    says: (host) =>
      `No request can go to ${host}: the fetch standard blocks this port, which belongs to another protocol.`,
    hint: "Let the server listen on another port, for instance 8080, and change ANTHROPIC_BASE_URL.",
  },
  failed: {
    says: (host) => `The connection to ${host} failed.`,
    hint: "Check the network and ANTHROPIC_BASE_URL, or use --model playbook or --fallback playbook.",
  },
};

/** By the codes of Node, OpenSSL and undici. */
export const reasonOfCode = new Map<string, Reason>([
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
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "certificate"],
  ["UNABLE_TO_GET_ISSUER_CERT", "certificate"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "certificate"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate"],
  ["CERT_UNTRUSTED", "certificate"],
  ["CERT_REJECTED", "certificate"],
  ["CERT_REVOKED", "certificate"],
  ["CERT_SIGNATURE_FAILURE", "certificate"],
  ["CERT_CHAIN_TOO_LONG", "certificate"],
  ["INVALID_CA", "certificate"],
  ["INVALID_PURPOSE", "certificate"],
  ["PATH_LENGTH_EXCEEDED", "certificate"],
  ["CERT_HAS_EXPIRED", "expired"],
  ["CERT_NOT_YET_VALID", "expired"],
  ["HOSTNAME_MISMATCH", "name"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "name"],
  ["ERR_TLS_CERT_ALTNAME_FORMAT", "name"],
  ["EPROTO", "tls"],
]);
