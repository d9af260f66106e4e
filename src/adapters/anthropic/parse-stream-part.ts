import type { StopDetails } from "../../consultant/consultant.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { Secret } from "../keys/secret.ts";
import { asRecord } from "./as-record.ts";
import { parseStopReason, type StopReason } from "./parse-stop-reason.ts";

/** What one event of a stream says, as far as it matters here. */
export type StreamPart =
  | { readonly kind: "start"; readonly model: string | null; readonly usage: unknown }
  | { readonly kind: "text"; readonly text: string }
  /** Characters of a thinking block: no part of the answer, but they count toward its limit. */
  | { readonly kind: "thinking"; readonly length: number }
  | {
      readonly kind: "delta";
      readonly stop: StopReason | null;
      readonly details: StopDetails | null;
      readonly usage: unknown;
    }
  | { readonly kind: "end" }
  /** The server reports an error; the body is what it says. */
  | { readonly kind: "error"; readonly body: unknown };

/**
 * The parts of one event: `data` is its JSON, `name` what the line `event:` says, if there is one. Lenient, because other
 * servers leave out fields and whole lines: what cannot be understood says nothing, and yields nothing.
 */
export function parseStreamPart(data: unknown, name: string | null): readonly StreamPart[] {
  const event = asRecord(data);
  const type = typeof event.type === "string" ? event.type : (name ?? "");
  if (type === "error" || name === "error" || reportsError(event)) return [{ kind: "error", body: data }];
  const parse = parsers[type];
  return parse === undefined ? [] : parse(event);
}

/** OpenAI's and OpenRouter's servers send an event without a type, which has nothing but `error`. */
const reportsError = ({ type, error }: Record<string, unknown>): boolean =>
  type === undefined && error !== undefined && error !== null && error !== false && error !== "";

/**
 * A whole message in one piece, from a server that does not stream; null when it is none: without text and without an end
 * it answers nothing.
 */
export function parseWholeMessage(data: unknown): readonly StreamPart[] | null {
  const message = asRecord(data);
  if (message.type === "error" || reportsError({ ...message, type: undefined }))
    return [{ kind: "error", body: data }];
  if (message.type !== "message" || !Array.isArray(message.content)) return null;
  if (message.content.length === 0 && parseStopReason(message.stop_reason) === null) return null;
  return [...start(message), { kind: "delta", ...endOf(message), usage: message.usage }, { kind: "end" }];
}

const parsers: Readonly<Record<string, (event: Record<string, unknown>) => readonly StreamPart[]>> = {
  message_start: ({ message }) => start(asRecord(message)),
  content_block_start: ({ content_block }) => block(content_block),
  content_block_delta: ({ delta }) => block(delta),
  message_delta: (event) => [
    { kind: "delta", ...endOf({ ...event, ...asRecord(event.delta) }), usage: event.usage },
  ],
  message_stop: (event) => [
    { kind: "delta", ...endOf({ ...event, ...asRecord(event.message) }), usage: event.usage },
    { kind: "end" },
  ],
};

function start(message: Record<string, unknown>): readonly StreamPart[] {
  const content = Array.isArray(message.content) ? message.content : [];
  return [
    { kind: "start", model: modelName(message.model), usage: message.usage },
    ...content.flatMap(block),
  ];
}

/** A block or a delta: text, thinking, or something that is no part of an answer. */
function block(written: unknown): readonly StreamPart[] {
  const { type, text, thinking } = asRecord(written);
  if (typeof thinking === "string") return [{ kind: "thinking", length: thinking.length }];
  const isText = type === undefined || type === "text" || type === "text_delta";
  return isText && typeof text === "string" && text !== "" ? [{ kind: "text", text }] : [];
}

function endOf({ stop_reason, stop_details }: Record<string, unknown>) {
  return { stop: parseStopReason(stop_reason), details: parseDetails(stop_details) };
}

function parseDetails(written: unknown): StopDetails | null {
  const { category, explanation } = asRecord(written);
  const details = { category: line(category, 60), explanation: line(explanation, 300) };
  return details.category === null && details.explanation === null ? null : details;
}

const modelName = (written: unknown): string | null => line(written, 120);

/** What a server wrote, as one safe line without keys; null when it wrote nothing. */
function line(written: unknown, atMost: number): string | null {
  const text = typeof written === "string" ? oneSafeLine(Secret.mask(written), atMost) : "";
  return text === "" ? null : text;
}
