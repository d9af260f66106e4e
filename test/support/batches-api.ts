import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { goodAnswer } from "./answers.ts";

export type ResultKind = "succeeded" | "errored" | "canceled" | "expired";

export type BatchesApi = {
  readonly url: string;
  /** The requests of each batch, in the order they were made. */
  readonly batches: readonly {
    readonly id: string;
    readonly requests: readonly { custom_id: string; params: Record<string, unknown> }[];
  }[];
  /** From now on batches have ended. */
  end: () => void;
  /** The next batch is made and its answer never arrives. */
  loseNext: () => void;
  readonly close: () => Promise<void>;
};

/** The Message Batches API in small, on 127.0.0.1; `kindOf` says how the request about an account ends, and how often it was sent. */
export async function startBatchesApi(
  kindOf: (account: string, times: number) => ResultKind = () => "succeeded",
): Promise<BatchesApi> {
  type Batch = { id: string; at: string; requests: { custom_id: string; params: Record<string, unknown> }[] };
  const batches: Batch[] = [];
  const times = new Map<string, number>();
  let [ended, loses, canceled] = [false, false, false];
  const told = (batch: Batch) => ({
    id: batch.id,
    type: "message_batch",
    processing_status: canceled ? "canceling" : ended ? "ended" : "in_progress",
    created_at: batch.at,
    request_counts: {
      processing: ended ? 0 : batch.requests.length,
      succeeded: ended ? batch.requests.length : 0,
      errored: 0,
      canceled: 0,
      expired: 0,
    },
    results_url: ended ? `${url()}/v1/messages/batches/${batch.id}/results` : null,
  });
  const accountOf = ({ params }: Batch["requests"][number]): string =>
    /account\.name \\*"([^"\\]+)\\*"/.exec(JSON.stringify(params))?.[1] ?? "?";
  const resultOf = (request: Batch["requests"][number], kind: ResultKind) => ({
    custom_id: request.custom_id,
    result:
      kind === "succeeded"
        ? {
            type: kind,
            message: {
              id: "msg_1",
              type: "message",
              role: "assistant",
              model: "fixture",
              content: [{ type: "text", text: goodAnswer }],
              stop_reason: "end_turn",
              stop_sequence: null,
              usage: { input_tokens: 1000, output_tokens: 500 },
            },
          }
        : kind === "errored"
          ? {
              type: kind,
              error: { type: "error", error: { type: "invalid_request_error", message: "too odd" } },
            }
          : { type: kind },
  });
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const [, id, verb] = /\/v1\/messages\/batches(?:\/([^/?]+))?(?:\/(\w+))?/.exec(request.url ?? "") ?? [];
    const json = (value: unknown) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    const batch = batches.find((one) => one.id === id);
    if (request.method === "POST" && id === undefined) {
      const made: Batch = {
        id: `msgbatch_${batches.length + 1}`,
        at: new Date().toISOString(),
        requests: JSON.parse(body).requests,
      };
      batches.push(made);
      for (const one of made.requests) times.set(accountOf(one), (times.get(accountOf(one)) ?? 0) + 1);
      if (loses) {
        loses = false;
        return void response.destroy();
      }
      return void json(told(made));
    }
    if (id === undefined)
      return void json({
        data: batches.toReversed().map(told),
        has_more: false,
        first_id: null,
        last_id: null,
      });
    if (batch === undefined) return void response.writeHead(404).end("{}");
    if (verb === "cancel") canceled = true;
    if (verb !== "results") return void json(told(batch));
    // Any order will do: the last comes first.
    const lines = batch.requests.toReversed().map((one) => {
      const account = accountOf(one);
      return `${JSON.stringify(resultOf(one, kindOf(account, times.get(account) ?? 1)))}\n`;
    });
    response.writeHead(200, { "content-type": "application/x-jsonl" }).end(lines.join(""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url(),
    batches,
    end: () => {
      ended = true;
    },
    loseNext: () => {
      loses = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
