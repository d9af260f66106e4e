import type { MessageStream } from "@anthropic-ai/sdk/lib/MessageStream";
import type {
  RawMessageStreamEvent,
  Usage as WireUsage,
} from "@anthropic-ai/sdk/resources/messages/messages";
import type { Consultant, FinalEvent, Usage } from "../../consultant/consultant.ts";
import { type Effort, requestBody } from "../../consultant/request-body.ts";
import { Secret } from "../keys/secret.ts";
import { sayError } from "../network/say-error.ts";
import { type ClientOptions, connectToModel } from "./connect-to-model.ts";
import { type CallContext, explainModelError } from "./explain-model-error.ts";
import { guardStream, type RetryInfo } from "./guard-stream.ts";
import { withQuietConsole } from "./with-quiet-console.ts";

export type AnthropicConsultantOptions = {
  readonly model: string;
  readonly maxTokens: number;
  readonly effort: Effort | null;
  readonly client: ClientOptions;
  /** Milliseconds left of the time for the whole call; Infinity when there is no limit. */
  readonly deadline: () => number;
  /** Milliseconds without a byte in mid-stream after which the stream counts as dead. Default 60,000. */
  readonly idleMs?: number;
  /** Default 2, as the SDK's. */
  readonly maxRetries?: number;
  /** Called before the wait for each retry. */
  readonly onRetry?: (info: RetryInfo) => void;
};

const defaultIdleMs = 60_000;
const defaultMaxRetries = 2;
/** The longest delay a timer can hold. */
const longestTimer = 2 ** 31 - 1;
/** How long a server may keep the connection open after it has said that the message is complete. */
const closingMs = 1_000;

/**
 * A model behind the Anthropic Messages API. Nothing is loaded or sent before the first call; the connection is kept for
 * the next one. Failures as described at the port, after the SDK's own retries; none once an answer has begun.
 */
export function createAnthropicConsultant(options: AnthropicConsultantOptions): Consultant {
  const maxRetries = options.maxRetries ?? defaultMaxRetries;
  let connecting: ReturnType<typeof connectToModel> | undefined;
  return async function* consult(prompt, signal) {
    signal.throwIfAborted();
    connecting ??= connectToModel(options.client);
    const { messages, server } = await connecting;
    let context: CallContext = {
      model: options.model,
      host: server.host,
      isAnthropic: server.isAnthropic,
      phase: "preparing",
      requestId: null,
    };
    const guard = guardStream({
      host: server.host,
      maxRetries,
      deadline: options.deadline,
      idleMs: options.idleMs ?? defaultIdleMs,
      onSend: () => {
        context = { ...context, phase: "waiting" };
      },
      onStream: (requestId) => {
        context = { ...context, phase: "streaming", requestId };
      },
      onRetry: options.onRetry,
    });
    const body = requestBody({ prompt, ...options });
    const stream = withQuietConsole(options.client.log, () =>
      messages.stream(
        { ...body, system: [...body.system], messages: [...body.messages] },
        {
          signal,
          maxRetries,
          middleware: [guard],
          timeout: headersTimeout(options.deadline()),
        },
      ),
    );
    const { debug } = options.client;
    let begun = false;
    // A server that repeats what it was sent would have the key printed.
    const mask = Secret.maskStream();
    try {
      for await (const event of stream) {
        const text = mask.push(textOf(event));
        if (text !== "" && !begun) debug?.(() => "the first text has arrived");
        begun ||= text !== "";
        if (text !== "") yield { type: "text", text };
        if (event.type === "message_stop") {
          await closed(stream);
          break;
        }
      }
      const rest = mask.end();
      if (rest !== "") yield { type: "text", text: rest };
      // finalMessage() is what notices a stream that ended cleanly but too early.
      const message = stream.receivedMessages.at(-1) ?? (await stream.finalMessage());
      const final = toFinal(message.stop_reason, message.usage, context.requestId);
      debug?.(() => `stop reason ${final.stopReason}, usage ${JSON.stringify(final.usage)}`);
      yield final;
    } catch (error) {
      const rest = mask.end();
      if (rest !== "") yield { type: "text", text: rest };
      if (signal.aborted) throw signal.reason;
      debug?.(() => `failed while ${context.phase}: ${sayError(error)}`);
      throw explainModelError(error, context);
    }
  };
}

/** A second more than the caller has, so that the caller's own signal ends the call, with its reason. */
const headersTimeout = (left: number): number => Math.min(Math.ceil(Math.max(left, 0)) + 1_000, longestTimer);

/** Text only: thinking and everything else a block may be is not part of the answer. */
function textOf(event: RawMessageStreamEvent): string {
  const block = event.type === "content_block_start" ? event.content_block : null;
  const delta = event.type === "content_block_delta" ? event.delta : null;
  const text: unknown = block?.type === "text" ? block.text : delta?.type === "text_delta" ? delta.text : "";
  return typeof text === "string" ? text : "";
}

/** Waits until the server has closed the stream, which keeps the connection usable, but not for ever. */
async function closed(stream: MessageStream): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closingMs);
  });
  await Promise.race([stream.done().catch(() => undefined), patience]);
  clearTimeout(timer);
}

/** Servers other than Anthropic's leave out what they do not count, so nothing here is taken on trust. */
function toFinal(
  stopReason: unknown,
  usage: Partial<WireUsage> | undefined,
  requestId: string | null,
): FinalEvent {
  return {
    type: "final",
    stopReason: typeof stopReason === "string" && /^[a-z_]{1,64}$/.test(stopReason) ? stopReason : "unknown",
    usage: toUsage(usage ?? {}),
    requestId,
  };
}

const toUsage = (usage: Partial<WireUsage>): Usage => ({
  inputTokens: toCount(usage.input_tokens),
  outputTokens: toCount(usage.output_tokens),
  cacheCreationInputTokens: toCount(usage.cache_creation_input_tokens),
  cacheReadInputTokens: toCount(usage.cache_read_input_tokens),
});

const toCount = (count: unknown): number =>
  typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : 0;
