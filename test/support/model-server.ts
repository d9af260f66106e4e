import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** How a scripted stream ends. Everything but "complete" and "hold-open" is a fault. */
export type Ending =
  | "complete"
  /** The body ends in the right HTTP form, but without message_stop. */
  | "no-stop"
  /** The socket is destroyed. */
  | "cut"
  /** Nothing more comes, and the socket stays open. */
  | "stall"
  /** message_stop comes, and the socket stays open. */
  | "hold-open"
  /** An SSE error event (see `error`). */
  | "error-event"
  /** An event whose data is no JSON. */
  | "invalid-json";

export type StreamBehaviour = {
  readonly kind: "stream";
  readonly text: readonly string[];
  /** Sent as a thinking block before the text. */
  readonly thinking?: string;
  /** Milliseconds before each delta. */
  readonly delayMs?: number;
  readonly ending?: Ending;
  readonly error?: { readonly type: string; readonly message: string };
  readonly stopReason?: string;
  readonly stopDetails?: { readonly category: string | null; readonly explanation: string | null };
  readonly model?: string;
  readonly usage?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

export type PlainBehaviour = {
  readonly kind: "plain";
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A stream written by hand, byte for byte, for what no well-behaved server sends. */
export type RawBehaviour = {
  readonly kind: "raw";
  readonly chunks: readonly (string | Uint8Array)[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The last chunk again and again, every few milliseconds, until the client leaves. */
  readonly endless?: true;
  /** Milliseconds between the headers and the first chunk. */
  readonly delayMs?: number;
  /** How the body ends. Default: in the right HTTP form. */
  readonly ending?: "cut" | "stall";
};

/** "reset" closes the connection before any answer; "silence" never answers. */
export type Behaviour =
  | StreamBehaviour
  | PlainBehaviour
  | RawBehaviour
  | { readonly kind: "reset" | "silence" };

export type RecordedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The exact bytes, as UTF-8. */
  readonly body: string;
};

export type ModelServer = {
  /** A base URL: without /v1. */
  readonly url: string;
  /** All but the questions for a model's limits. */
  readonly requests: readonly RecordedRequest[];
  /** The models whose limits were asked for. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

export const requestId = "req_fixture";

export const loopbackCertificate = fileURLToPath(new URL("../fixtures/tls/localhost.pem", import.meta.url));
const loopbackKey = fileURLToPath(new URL("../fixtures/tls/localhost-key.pem", import.meta.url));

/** A whole answer, in the given deltas. */
export const answer = (
  text: string | readonly string[],
  more: Omit<Partial<StreamBehaviour>, "kind" | "text"> = {},
): StreamBehaviour => ({
  kind: "stream",
  text: typeof text === "string" ? [text] : text,
  ...more,
});

/** An error in the form of the Messages API. */
export const apiError = (
  status: number,
  type: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): PlainBehaviour => ({
  kind: "plain",
  status,
  body: JSON.stringify({
    type: "error",
    error: { type, message },
    request_id: requestId,
  }),
  headers: { "content-type": "application/json", ...headers },
});

/** A web page, as a network's sign-in page or a proxy sends it. */
export const webPage = (status = 200): PlainBehaviour => ({
  kind: "plain",
  status,
  body: "<!doctype html><title>Welcome</title><p>Please sign in.</p>",
  headers: { "content-type": "text/html; charset=utf-8" },
});

export const redirectTo = (location: string, status = 307): PlainBehaviour => ({
  kind: "plain",
  status,
  body: "",
  headers: { location },
});

export type ServerOptions = {
  readonly countTokens?: number;
  /** Answers to GET /v1/models/<id>, by id; all others are a 404. */
  readonly models?: Readonly<Record<string, unknown>>;
  readonly tls?: boolean;
};

/**
 * `tls` makes it https, with the certificate `loopbackCertificate`, which nobody trusts unless told to.
 * A model server on a free port of 127.0.0.1. Each request to /v1/messages gets the next behaviour of the script, and the
 * last one again when the script is used up; a function says it request by request. `countTokens` is the answer to count_tokens; without it that is a 404.
 */
export async function startModelServer(
  script: Behaviour | readonly Behaviour[] | ((request: RecordedRequest, served: number) => Behaviour),
  { countTokens, models = {}, tls = false }: ServerOptions = {},
): Promise<ModelServer> {
  const behaviours = typeof script === "function" ? [] : "kind" in script ? [script] : script;
  const requests: RecordedRequest[] = [];
  const asked: string[] = [];
  let served = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? "";
    if (path.startsWith("/v1/models/")) {
      const id = decodeURIComponent(path.slice("/v1/models/".length));
      asked.push(id);
      return sendPlain(
        response,
        Object.hasOwn(models, id)
          ? { kind: "plain", status: 200, body: JSON.stringify(models[id]) }
          : apiError(404, "not_found_error", "no such path"),
      );
    }
    const recorded: RecordedRequest = {
      method: request.method ?? "",
      path,
      headers: request.headers,
      body: await readBody(request),
    };
    requests.push(recorded);
    if (path.startsWith("/v1/messages/count_tokens"))
      return sendPlain(
        response,
        countTokens === undefined
          ? apiError(404, "not_found_error", "no such path")
          : {
              kind: "plain",
              status: 200,
              body: JSON.stringify({ input_tokens: countTokens }),
            },
      );
    const behaviour =
      typeof script === "function"
        ? script(recorded, served)
        : behaviours[Math.min(served, behaviours.length - 1)];
    served += 1;
    await behave(behaviour ?? { kind: "reset" }, response).catch(() => response.destroy());
  };
  const server = tls
    ? createTlsServer({ cert: readFileSync(loopbackCertificate), key: readFileSync(loopbackKey) }, serve)
    : createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    requests,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

async function behave(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  if (behaviour.kind === "stream") return sendStream(response, behaviour);
  if (behaviour.kind === "plain") return sendPlain(response, behaviour);
  if (behaviour.kind === "raw") return sendRaw(response, behaviour);
  if (behaviour.kind === "reset") response.destroy();
}

function sendPlain(response: ServerResponse, { status, body, headers }: PlainBehaviour): void {
  response.writeHead(status, {
    "request-id": requestId,
    "content-type": "application/json",
    ...headers,
  });
  response.end(body);
}

async function sendRaw(
  response: ServerResponse,
  { chunks, headers, delayMs, endless, ending }: RawBehaviour,
) {
  response.writeHead(200, { "content-type": "text/event-stream", "request-id": requestId, ...headers });
  const write = async (chunk: string | Uint8Array): Promise<void> => {
    if (!response.write(chunk)) await Promise.race([once(response, "drain"), once(response, "close")]);
  };
  if (delayMs !== undefined) {
    response.flushHeaders();
    await wait(delayMs);
  }
  for (const chunk of chunks) await write(chunk);
  while (endless && !response.destroyed) {
    await write(chunks.at(-1) ?? "");
    await wait(1);
  }
  if (ending === "stall") return;
  if (ending === "cut") {
    await wait(20);
    response.destroy();
  } else response.end();
}

/** Server-sent events as Anthropic's API writes them. */
export const events = (...data: readonly Readonly<Record<string, unknown>>[]): string =>
  data.map((event) => `event: ${String(event.type)}\ndata: ${JSON.stringify(event)}\n\n`).join("");

async function sendStream(response: ServerResponse, behaviour: StreamBehaviour): Promise<void> {
  const { text, thinking, delayMs = 0, ending = "complete", error, stopReason = "end_turn" } = behaviour;
  const usage = {
    input_tokens: 12,
    output_tokens: 34,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    ...behaviour.usage,
  };
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "request-id": requestId,
    ...behaviour.headers,
  });
  const send = (type: string, data: object) => sendEvent(response, type, JSON.stringify({ type, ...data }));
  send("message_start", {
    message: {
      id: "msg_fixture",
      type: "message",
      role: "assistant",
      model: behaviour.model ?? "fixture",
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { ...usage, output_tokens: 1 },
    },
  });
  send("ping", {});
  const block = async (index: number, content_block: object, deltas: readonly object[]) => {
    send("content_block_start", { index, content_block });
    for (const delta of deltas) {
      if (delayMs > 0) await wait(delayMs);
      send("content_block_delta", { index, delta });
    }
  };
  if (thinking !== undefined) {
    await block(0, { type: "thinking", thinking: "", signature: "" }, [
      { type: "thinking_delta", thinking },
      { type: "signature_delta", signature: "c2ln" },
    ]);
    send("content_block_stop", { index: 0 });
  }
  const index = thinking === undefined ? 0 : 1;
  const deltas = text.map((part) => ({ type: "text_delta", text: part }));
  await block(index, { type: "text", text: "" }, deltas);
  if (ending === "cut") {
    // What was written must have left before the socket goes.
    await wait(20);
    response.destroy();
    return;
  }
  if (ending === "stall") return;
  if (ending === "error-event")
    send("error", {
      error: error ?? { type: "overloaded_error", message: "Overloaded" },
    });
  if (ending === "invalid-json") sendEvent(response, "content_block_delta", '{"type":"content_blo');
  if (ending === "complete" || ending === "hold-open") {
    send("content_block_stop", { index });
    send("message_delta", {
      delta: { stop_reason: stopReason, stop_details: behaviour.stopDetails ?? null, stop_sequence: null },
      usage,
    });
    send("message_stop", {});
  }
  if (ending !== "hold-open") response.end();
}

const sendEvent = (response: ServerResponse, type: string, data: string): void => {
  response.write(`event: ${type}\ndata: ${data}\n\n`);
};
