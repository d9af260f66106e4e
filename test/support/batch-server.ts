import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { goodAnswer } from "./answers.ts";
import { events } from "./model-server.ts";

export type BatchReply = {
  /** Milliseconds before the first byte. */
  readonly delayMs?: number;
  /** Milliseconds between the first byte and the rest. */
  readonly streamMs?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The socket is destroyed at once. */
  readonly reset?: boolean;
};

export type BatchServer = {
  readonly url: string;
  /** The account each request was about, in their order. */
  readonly accounts: string[];
  /** Performed as they come: "begin A", "first A" (its first byte), "end A". */
  readonly log: string[];
  /** The most requests that were answered at once. */
  readonly most: () => number;
  readonly close: () => Promise<void>;
};

/** A server on 127.0.0.1 that answers about whatever account a request names, as `reply` says. */
export async function startBatchServer(
  reply: (account: string, served: number) => BatchReply = () => ({}),
): Promise<BatchServer> {
  const accounts: string[] = [];
  const log: string[] = [];
  let [open, most, served] = [0, 0, 0];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (!(request.url ?? "").endsWith("/messages")) {
      response.writeHead(404).end();
      return;
    }
    const account = /account\.name \\"([^"\\]+)\\"/.exec(body)?.[1] ?? "?";
    const { delayMs = 0, streamMs = 0, status = 200, headers = {}, reset } = reply(account, served++);
    accounts.push(account);
    log.push(`begin ${account}`);
    open++;
    most = Math.max(most, open);
    response.once("close", () => {
      open--;
      log.push(`end ${account}`);
    });
    if (reset) return void response.destroy();
    await wait(delayMs);
    if (status !== 200) {
      const type =
        status === 401
          ? "authentication_error"
          : status === 429
            ? "rate_limit_error"
            : status === 529
              ? "overloaded_error"
              : "invalid_request_error";
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify({ type: "error", error: { type, message: `no ${account}` } }));
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    log.push(`first ${account}`);
    const usage = {
      input_tokens: 1000,
      output_tokens: 500,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
    };
    response.write(
      events({
        type: "message_start",
        message: {
          id: "m",
          type: "message",
          role: "assistant",
          model: "fixture",
          content: [],
          stop_reason: null,
          usage,
        },
      }),
    );
    if (streamMs > 0) await wait(streamMs);
    response.end(
      events(
        { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
        { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: goodAnswer } },
        { type: "content_block_stop", index: 0 },
        { type: "message_delta", delta: { stop_reason: "end_turn", stop_sequence: null }, usage },
        { type: "message_stop" },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    accounts,
    log,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += chunk;
  return body;
}
