import type { ConsultantEvent, FinalEvent, StopDetails, Usage } from "../../consultant/consultant.ts";
import { createRepetitionDetector } from "../../consultant/detect-repetition.ts";
import { Secret } from "../keys/secret.ts";
import { ReportedError } from "./explain-model-error.ts";
import { mergeUsage, noUsage } from "./merge-usage.ts";
import { notAStream } from "./not-a-stream.ts";
import type { StopReason } from "./parse-stop-reason.ts";
import type { StreamPart } from "./parse-stream-part.ts";
import { readStream } from "./read-stream.ts";
import { createThinkingSplitter } from "./split-thinking.ts";

export type Receiving = {
  readonly host: string;
  readonly requestId: string | null;
  /** max_tokens of the request: an answer that used them all was cut, whatever the server calls it. */
  readonly maxTokens: number;
  /** The most bytes an answer and its thinking may have. */
  readonly maxLength: number;
};

/** How long a server may keep the connection open after it has said that the message is complete. */
const closingMs = 1_000;
/** An event may be so much longer than the text in it. */
const eventOverhead = 65_536;

/**
 * The answer in a response, as it arrives. It is whole when the server says that the message is over or why it ended; the
 * body that ends before is an error. What goes in a circle or has no end is stopped. Throws what the body throws, a
 * ReportedError for what the server reports, a SyntaxError for what cannot be read, a Failure for what is no answer at all.
 */
export async function* receiveAnswer(
  response: Response,
  { host, requestId, maxTokens, maxLength }: Receiving,
): AsyncGenerator<ConsultantEvent, void, void> {
  if (response.body === null) throw new Error("the response has no body");
  const contentType = response.headers.get("content-type");
  const reader = response.body.getReader();
  const parts = readStream(reader, {
    maxLength: maxLength + eventOverhead,
    notAStream: (beginning) => notAStream(beginning, { host, contentType, requestId }),
  });
  const thinking = createThinkingSplitter();
  // A server that repeats what it was sent would have the key printed.
  const mask = Secret.maskStream();
  const repeats = createRepetitionDetector();
  const message = openMessage();
  let length = 0;
  let ownEnd: OwnEnd | null = null;
  let failure: unknown = null;
  let closesAt = Number.POSITIVE_INFINITY;
  try {
    for (;;) {
      if (message.isWhole) closesAt = Math.min(closesAt, performance.now() + closingMs);
      const part = await (message.isWhole ? before(closesAt, parts.next()) : parts.next());
      if (part === null || part.done) break;
      if (part.value.kind === "error" && !message.isWhole) throw new ReportedError(part.value.body);
      const begun = message.take(part.value);
      if (begun !== null) yield begun;
      length += lengthOf(part.value);
      if (part.value.kind === "text" && !message.isOver) {
        const text = mask.push(thinking.push(part.value.text));
        if (text !== "") yield { type: "text", text };
        if (repeats(part.value.text)) ownEnd = "repetition";
      }
      if (length > maxLength) ownEnd = "too_long";
      if (ownEnd !== null) break;
    }
  } catch (error) {
    // What is wrong behind the end of a whole answer is no fault of the answer.
    if (!message.isWhole) failure = error;
  } finally {
    // Also what is being read at this moment ends with it.
    reader.cancel().catch(() => undefined);
  }
  const rest = mask.push(thinking.end()) + mask.end();
  if (rest !== "") yield { type: "text", text: rest };
  if (failure !== null) throw failure;
  if (ownEnd === null && !message.isWhole) throw new Error("the body ended before the message");
  yield message.final({ requestId, maxTokens, ownEnd, inlineThinking: thinking.found });
}

type OwnEnd = "repetition" | "too_long";

/** Bytes of text, characters of thinking. */
const lengthOf = (part: StreamPart): number =>
  part.kind === "text" ? Buffer.byteLength(part.text) : part.kind === "thinking" ? part.length : 0;

/** What the parts have said of the message so far. */
function openMessage() {
  let usage: Usage = noUsage;
  let servedModel: string | null = null;
  let stop: StopReason | null = null;
  let details: StopDetails | null = null;
  let isOver = false;
  return {
    get isOver() {
      return isOver;
    },
    /** The server says that the message is over, or why it ended. */
    get isWhole() {
      return stop?.kind !== "broken" && (isOver || stop?.kind === "known");
    },
    /** Gives the begun event when the part says more about who answers, and at what cost. */
    take(part: StreamPart): ConsultantEvent | null {
      if (part.kind === "end") isOver = true;
      if (part.kind !== "start" && part.kind !== "delta") return null;
      usage = mergeUsage(usage, part.usage);
      if (part.kind === "delta") {
        stop = part.stop ?? stop;
        details = part.details ?? details;
        return null;
      }
      servedModel = part.model ?? servedModel;
      return { type: "begun", servedModel, usage };
    },
    final({ requestId, maxTokens, ownEnd, inlineThinking }: Ending): FinalEvent {
      const word = ownEnd ?? stop?.word ?? "end_turn";
      return {
        type: "final",
        // LiteLLM says so of answers that the limit cut off.
        stopReason: word === "end_turn" && usage.outputTokens >= maxTokens ? "max_tokens" : word,
        usage,
        requestId,
        ...(details === null ? {} : { stopDetails: details }),
        ...(inlineThinking ? { inlineThinking } : {}),
      };
    },
  };
}

type Ending = Pick<Receiving, "requestId" | "maxTokens"> & {
  readonly ownEnd: OwnEnd | null;
  readonly inlineThinking: boolean;
};

/** The next part, or null when the time has come. */
async function before<Part>(time: number, next: Promise<Part>): Promise<Part | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), time - performance.now());
  });
  return Promise.race([next, patience]).finally(() => clearTimeout(timer));
}
