import type { Consultant, ConsultantEvent } from "../../consultant/consultant.ts";
import type { Effort } from "../../consultant/effort.ts";
import type { ModelLimits } from "../../consultant/limits.ts";
import { defaultMaxLength, type RequestBody, takesEffort } from "../../consultant/request-body.ts";
import { sayError } from "../network/say-error.ts";
import { type ClientOptions, connectToModel, type ModelConnection } from "./connect-to-model.ts";
import { type CallContext, explainModelError } from "./explain-model-error.ts";
import { fitPrompt } from "./fit-prompt.ts";
import { type CallGuard, guardCall, type RetryInfo } from "./guard-call.ts";
import { withLocalHint } from "./local-hint.ts";
import { receiveAnswer } from "./receive-answer.ts";
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
  /** The most bytes of an answer and its thinking. Default 4 MB. */
  readonly maxLength?: number;
  /** Default 2, as the SDK's. */
  readonly maxRetries?: number;
  /** Called before the wait for each retry. */
  readonly onRetry?: (info: RetryInfo) => void;
  readonly onRefused?: CallGuard["onRefused"];
  /** Called when a request leaves. */
  readonly onSend?: () => void;
  /** Takes a sentence about what could not be sent as it was asked for. */
  readonly onNotice?: (sentence: string) => void;
  /** What the model takes, asked for before the first request; null: nobody is asked. */
  readonly limits?: (connection: ModelConnection, signal: AbortSignal) => Promise<ModelLimits> | null;
  /** Gives the max_tokens a call may have, or throws the Failure of one that may not be made. */
  readonly reserve?: ((call: Pick<RequestBody, "max_tokens" | "system" | "messages">) => number) | undefined;
};

const defaultIdleMs = 60_000;
const defaultMaxRetries = 2;
/** As it was asked for, with less room for the answer, with the persona in its short form. */
const mostForms = 3;
/** The longest delay a timer can hold. */
const longestTimer = 2 ** 31 - 1;

/**
 * A model behind the Anthropic Messages API. Nothing is loaded or sent before the first call; the connection and what was
 * learnt of the model are kept for the next one. Failures as described at the port, after the SDK's own retries; none once
 * an answer has begun. A request that the server refuses as too long, which costs nothing, is sent once more in the form
 * that fits, if there is one.
 */
export function createAnthropicConsultant(options: AnthropicConsultantOptions): Consultant {
  const { model, effort } = options;
  let connecting: ReturnType<typeof connectToModel> | undefined;
  let asking: Promise<ModelLimits | null> | undefined;
  const fit = fitPrompt(options);
  return async function* consult(prompt, signal) {
    signal.throwIfAborted();
    connecting ??= connectToModel(options.client);
    const connection = await connecting;
    const call = openCall(options, connection, { signal, hasNotes: prompt.hasNotes === true });
    let hasText = false;
    try {
      asking ??= options.limits?.(connection, signal) ?? Promise.resolve(null);
      const limits = await asking.catch((error: unknown) => {
        asking = undefined;
        throw error;
      });
      if (limits !== null) fit.learn(limits);
      if (limits !== null && effort !== null && !takesEffort(limits, effort))
        options.onNotice?.(`${model} has no effort ${effort}; the request goes without it.`);
      let next: RequestBody | null = fit.request(prompt);
      for (let sent = 1; next !== null; sent += 1) {
        const body: RequestBody = { ...next, max_tokens: options.reserve?.(next) ?? next.max_tokens };
        next = null;
        try {
          for await (const event of call.send(body)) {
            hasText ||= event.type === "text";
            yield event.type === "final" ? fit.observe(event, { prompt, body }) : event;
          }
        } catch (error) {
          const mayFit = !hasText && !signal.aborted && sent < mostForms;
          next = mayFit ? fit.again(error, { prompt, body, context: call.context }) : null;
          if (next === null) throw error;
          options.client.debug?.(() => "the server takes no request as long as this; a shorter one is sent");
        }
      }
    } catch (error) {
      if (signal.aborted) throw withLocalHint(signal.reason, connection.server);
      options.client.debug?.(() => `failed while ${call.context.phase}: ${sayError(error)}`);
      throw explainModelError(error, call.context);
    }
  };
}

/** One call: what is sent, how far it came, and its answer. */
function openCall(
  options: AnthropicConsultantOptions,
  { messages, server }: ModelConnection,
  { signal, hasNotes }: { readonly signal: AbortSignal; readonly hasNotes: boolean },
) {
  const { client, deadline, maxRetries = defaultMaxRetries, idleMs = defaultIdleMs } = options;
  let context: CallContext = {
    model: options.model,
    host: server.host,
    isAnthropic: server.isAnthropic,
    hasNotes,
    phase: "preparing",
    requestId: null,
  };
  const guard = guardCall({
    host: server.host,
    isAnthropic: server.isAnthropic,
    maxRetries,
    deadline,
    idleMs,
    signal,
    onSend: () => {
      context = { ...context, phase: "waiting" };
      options.onSend?.();
    },
    onStream: (requestId) => {
      context = { ...context, phase: "streaming", requestId };
    },
    onRetry: options.onRetry,
    onRefused: options.onRefused,
  });
  return {
    get context() {
      return context;
    },
    async *send(body: RequestBody): AsyncGenerator<ConsultantEvent, void, void> {
      const request = {
        ...body,
        system: [...body.system],
        messages: body.messages.map(({ role, content }) => ({
          role,
          content: typeof content === "string" ? content : [...content],
        })),
      };
      const timeout = headersTimeout(deadline());
      const sent = withQuietConsole(client.log, () =>
        messages.create(request, { signal, maxRetries, middleware: [guard], timeout }),
      );
      const answer = receiveAnswer(await sent.asResponse(), {
        host: server.host,
        requestId: context.requestId,
        maxTokens: body.max_tokens,
        maxLength: options.maxLength ?? defaultMaxLength,
      });
      let begun = false;
      for await (const event of answer) {
        if (event.type === "text" && !begun) client.debug?.(() => "the first text has arrived");
        begun ||= event.type === "text";
        if (event.type === "final")
          client.debug?.(() => `stop reason ${event.stopReason}, usage ${JSON.stringify(event.usage)}`);
        yield event;
      }
    },
  };
}

/** A second more than the caller has, so that the caller's own signal ends the call, with its reason. */
const headersTimeout = (left: number): number => Math.min(Math.ceil(Math.max(left, 0)) + 1_000, longestTimer);
