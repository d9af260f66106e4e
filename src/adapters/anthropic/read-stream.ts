import { createParser } from "eventsource-parser";
import type { Failure } from "../../failure/failure.ts";
import { parseStreamPart, parseWholeMessage, type StreamPart } from "./parse-stream-part.ts";

export type StreamReading = {
  /** The most characters of one event, or of a body in one piece. */
  readonly maxLength: number;
  /** What is thrown for a body that is no answer of a model; given its first characters. */
  readonly notAStream: (beginning: string) => Failure;
};

type Bytes = ReadableStreamDefaultReader<Uint8Array>;

/**
 * The body of a response as parts of an answer, whatever its content type says: server-sent events; a whole message, or an
 * error, as JSON; one JSON event a line. Lenient in the form (no `event:` lines, no blank line at the end, CRLF, `[DONE]`),
 * strict where words could be lost: an event that is broken off is a SyntaxError. Throws what the reader throws.
 */
export async function* readStream(
  reader: Bytes,
  reading: StreamReading,
): AsyncGenerator<StreamPart, void, void> {
  const chunks = decode(reader);
  let beginning = "";
  // Not with for await: leaving it would end the chunks.
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    beginning += next.value;
    if (beginning.trimStart() !== "") break;
    if (beginning.length > reading.maxLength) throw reading.notAStream("");
  }
  const first = beginning.trimStart();
  if (first.startsWith("<")) throw reading.notAStream(first);
  if (/^[{[]/.test(first)) yield* readJson(first, chunks, reading);
  else yield* readEvents(beginning, chunks, reading);
}

async function* decode(reader: Bytes): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
    if (text !== "") yield text;
    if (done) return;
  }
}

async function* readEvents(
  beginning: string,
  chunks: AsyncGenerator<string, void, void>,
  { maxLength, notAStream }: StreamReading,
): AsyncGenerator<StreamPart, void, void> {
  const queue: StreamPart[] = [];
  let events = 0;
  let error: SyntaxError | null = null;
  const parser = createParser({
    maxBufferSize: maxLength,
    onEvent: ({ event, data }) => {
      events += 1;
      const parts = error === null ? parseData(data, event ?? null) : [];
      if (parts === null) error = new SyntaxError("an event is no JSON");
      else queue.push(...parts);
    },
    onError: ({ type }) => {
      if (type === "max-buffer-size-exceeded") error ??= new SyntaxError("an event is too long");
    },
  });
  // What stood in front of a mistake is handed out before it is thrown.
  const taken = function* (text: string): Generator<StreamPart, void, void> {
    parser.feed(text);
    yield* queue.splice(0);
    if (error !== null) throw error;
  };
  yield* taken(beginning);
  for await (const chunk of chunks) yield* taken(chunk);
  // The last event may lack the blank line that ends it.
  yield* taken("\n\n");
  if (events === 0 && beginning.trim() !== "") throw notAStream(beginning);
}

/** Null: it should be JSON and is none. Some servers part events by one line break only, which makes one of several. */
function parseData(data: string, name: string | null): readonly StreamPart[] | null {
  if (!/^\s*[{[]/.test(data) || isDone(data)) return [];
  const whole = parseJson(data);
  return whole === undefined ? parseLines(data) : parseStreamPart(whole, name);
}

/** One JSON event a line; null when there is only one line, or one that is no JSON. */
function parseLines(text: string): readonly StreamPart[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !isDone(line));
  const values = lines.map(parseJson);
  return lines.length < 2 || values.includes(undefined)
    ? null
    : values.flatMap((value) => parseStreamPart(value, null));
}

const isDone = (text: string): boolean => text.trim() === "[DONE]";

async function* readJson(
  beginning: string,
  chunks: AsyncGenerator<string, void, void>,
  { maxLength, notAStream }: StreamReading,
): AsyncGenerator<StreamPart, void, void> {
  const texts = [beginning];
  let length = beginning.length;
  for await (const chunk of chunks) {
    texts.push(chunk);
    length += chunk.length;
    if (length > maxLength) throw new SyntaxError("the body is too long");
  }
  const text = texts.join("");
  const whole = parseJson(text);
  const parts = whole === undefined ? parseLines(text) : parsePiece(Array.isArray(whole) ? whole[0] : whole);
  if (parts === null) throw new SyntaxError("the body is no JSON");
  if (parts.length === 0) throw notAStream(beginning);
  yield* parts;
}

const parsePiece = (value: unknown): readonly StreamPart[] =>
  parseWholeMessage(value) ?? parseStreamPart(value, null);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
