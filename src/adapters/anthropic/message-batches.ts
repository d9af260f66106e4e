import type { ConsultantEvent } from "../../consultant/consultant.ts";
import type { RequestBody } from "../../consultant/request-body.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { asRecord } from "./as-record.ts";
import { type ClientOptions, connectToModel } from "./connect-to-model.ts";
import { explainModelError } from "./explain-model-error.ts";
import { receiveAnswer } from "./receive-answer.ts";

/** One request of a batch. */
export type BatchRequest = { readonly custom_id: string; readonly params: Omit<RequestBody, "stream"> };

/** A batch as the API tells of it. */
export type RemoteBatch = {
  readonly id: string;
  readonly status: "in_progress" | "canceling" | "ended";
  readonly createdAt: string;
  readonly counts: Readonly<Record<"processing" | "succeeded" | "errored" | "canceled" | "expired", number>>;
};

export type RemoteResult = {
  readonly id: string;
  readonly type: "succeeded" | "errored" | "canceled" | "expired";
  /** The message as one piece of JSON; null where there is none. */
  readonly message: string | null;
  /** Why there is none; null where there is one. */
  readonly because: string | null;
};

/** The Message Batches API; each call throws a Failure. */
export type MessageBatches = {
  readonly create: (requests: readonly BatchRequest[]) => Promise<RemoteBatch>;
  readonly retrieve: (id: string) => Promise<RemoteBatch>;
  /** The newest first, until nobody asks for more. */
  readonly list: () => AsyncGenerator<RemoteBatch, void, void>;
  readonly cancel: (id: string) => Promise<RemoteBatch>;
  /** In any order; only of a batch that has ended. */
  readonly results: (id: string) => AsyncGenerator<RemoteResult, void, void>;
};

/** Opens the API. Throws a usage Failure for an address or a key that cannot be used. */
export async function openBatches(
  client: ClientOptions,
  model: string,
  signal: AbortSignal,
): Promise<MessageBatches> {
  const { messages, server } = await connectToModel(client);
  const explain = (error: unknown): unknown =>
    signal.aborted
      ? signal.reason
      : explainModelError(error, {
          model,
          host: server.host,
          isAnthropic: server.isAnthropic,
          hasNotes: false,
          phase: "waiting",
          requestId: null,
        });
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw explain(error);
    }
  };
  async function* each<In, Out>(open: () => PromiseLike<AsyncIterable<In>>, read: (item: In) => Out) {
    try {
      for await (const item of await open()) yield read(item);
    } catch (error) {
      throw explain(error);
    }
  }
  const { batches } = messages;
  const options = { signal };
  return {
    // Sent once: whether a request that got no answer was taken on is found out by list.
    create: (requests) =>
      guarded(async () =>
        parseBatch(
          await batches.create(
            { requests: requests.map(({ custom_id, params }) => ({ custom_id, params: withLists(params) })) },
            { ...options, maxRetries: 0 },
          ),
        ),
      ),
    retrieve: (id) => guarded(async () => parseBatch(await batches.retrieve(id, undefined, options))),
    cancel: (id) => guarded(async () => parseBatch(await batches.cancel(id, undefined, options))),
    list: () => each(async () => batches.list({ limit: 100 }, options), parseBatch),
    results: (id) => each(() => batches.results(id, undefined, options), parseResult),
  };
}

const withLists = ({ system, messages, ...params }: BatchRequest["params"]) => ({
  ...params,
  system: [...system],
  messages: messages.map(({ role, content }) => ({
    role,
    content: typeof content === "string" ? content : [...content],
  })),
});

const statuses = ["in_progress", "canceling", "ended"] as const;
const kinds = ["succeeded", "errored", "canceled", "expired"] as const;
const count = (value: unknown): number => (typeof value === "number" && value >= 0 ? value : 0);

function parseBatch(raw: unknown): RemoteBatch {
  const {
    id,
    processing_status: status,
    created_at: createdAt,
    request_counts: counts,
  } = asRecord(raw) ?? {};
  const known = statuses.find((one) => one === status);
  if (typeof id !== "string" || known === undefined) throw unreadable("a batch");
  const of = asRecord(counts) ?? {};
  return {
    id: oneSafeLine(id, 100),
    status: known,
    createdAt: typeof createdAt === "string" ? createdAt : "",
    counts: {
      processing: count(of.processing),
      succeeded: count(of.succeeded),
      errored: count(of.errored),
      canceled: count(of.canceled),
      expired: count(of.expired),
    },
  };
}

function parseResult(raw: unknown): RemoteResult {
  const { custom_id: id, result } = asRecord(raw) ?? {};
  const { type, message, error } = asRecord(result) ?? {};
  const kind = kinds.find((one) => one === type);
  if (typeof id !== "string" || kind === undefined) throw unreadable("a result");
  const isWhole = kind === "succeeded" && asRecord(message) !== null;
  return {
    id,
    type: kind,
    message: isWhole ? JSON.stringify(message) : null,
    because: isWhole ? null : kind === "errored" ? sayError(error) : kind,
  };
}

/** The API nests the error of a request in one of its own form. */
function sayError(error: unknown): string {
  const outer = asRecord(error) ?? {};
  const { type, message } = asRecord(outer.error) ?? outer;
  return oneSafeLine([type, message].filter((part) => typeof part === "string").join(": ") || "errored", 300);
}

const unreadable = (what: string): Failure =>
  new Failure("temporary", {
    code: "model.protocol",
    message: `The server tells of ${what} in a form that cannot be read.`,
    hint: "Not every server that speaks the protocol has batches.",
  });

/** The answer in a result, as the same events that a stream gives. */
export const answerEvents = (
  message: string,
  {
    host,
    maxTokens,
    maxLength,
  }: { readonly host: string; readonly maxTokens: number; readonly maxLength: number },
): AsyncGenerator<ConsultantEvent, void, void> =>
  receiveAnswer(new Response(message, { headers: { "content-type": "application/json" } }), {
    ...{ host, maxTokens, maxLength },
    requestId: null,
  });
