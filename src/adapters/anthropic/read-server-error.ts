import { asRecord } from "./as-record.ts";
import { parseRequestId } from "./parse-request-id.ts";
import { serverWords } from "./server-words.ts";

/** What a server says of an error, whichever form it has. */
export type ServerError = {
  /** Null where there is none: an error event in a stream, a connection that failed. */
  readonly status: number | null;
  readonly type: string | null;
  readonly errorCode: string | null;
  readonly requestId: string | null;
  /** The server's own sentence; empty when it gave none, or a page. Neither bounded nor safe for a terminal. */
  readonly words: string;
  /** It came with a web page instead of an error of the API. */
  readonly isPage: boolean;
  /** The body as it was parsed. */
  readonly body: unknown;
};

/** How the SDK says that it found no credentials: in terms of its own options, which help nobody here. */
const noCredentials = "Could not resolve authentication method";

/** Reads the SDK's errors by shape: an `instanceof` would load the SDK wherever a failure is explained. */
export function readServerError(error: unknown): ServerError {
  const fields = asRecord(error);
  const status = typeof fields.status === "number" ? fields.status : null;
  const ownMessage = text(fields.message) ?? "";
  // Without a body of JSON the SDK's message is the status and the body as it came.
  const bare = status === null ? ownMessage : ownMessage.slice(String(status).length).trim();
  const isPage = fields.error === undefined && bare.startsWith("<");
  const body = fields.error === undefined ? dataIn(bare) : fields.error;
  const hasSentence =
    body === undefined && !isPage && !bare.startsWith("status code") && !bare.startsWith(noCredentials);
  const described = readErrorBody(body);
  return {
    ...described,
    status: status ?? described.status,
    type: text(fields.type) ?? described.type,
    errorCode: text(fields.errorCode) ?? described.errorCode,
    requestId: parseRequestId(fields.requestID) ?? described.requestId,
    words: hasSentence ? bare : described.words,
    isPage,
  };
}

/** The same of a body alone: an event in a stream, or an answer with status 200 that is an error. */
export function readErrorBody(body: unknown): ServerError {
  const record = asRecord(Array.isArray(body) ? body[0] : body);
  const inner = asRecord(record.error);
  const code = inner.code ?? record.code;
  return {
    status: statusIn(inner.status ?? code ?? record.status),
    type: text(inner.type) ?? (record.type === "error" ? null : text(record.type)),
    errorCode: text(asRecord(inner.details).error_code) ?? text(code),
    requestId: parseRequestId(record.request_id),
    words: serverWords(body),
    isPage: false,
    body,
  };
}

const text = (value: unknown): string | null =>
  typeof value === "string" && value !== "" && value !== "None" && value !== "null" ? value : null;

/** OpenRouter and LiteLLM write the HTTP status into the body, as a number or as text. */
function statusIn(code: unknown): number | null {
  const status = typeof code === "string" && /^\d{3}$/.test(code) ? Number(code) : code;
  return typeof status === "number" && Number.isInteger(status) && status >= 400 && status < 600
    ? status
    : null;
}

/** The JSON of an error that came as a server-sent event, although nothing was streamed. */
function dataIn(body: string): unknown {
  const line = /^data:\s*([{[].*)$/m.exec(/^(?:event|data):/.test(body) ? body : "")?.[1];
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
