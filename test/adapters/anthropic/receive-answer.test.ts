import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStopReason } from "../../../src/adapters/anthropic/parse-stop-reason.ts";
import { receiveAnswer } from "../../../src/adapters/anthropic/receive-answer.ts";
import { serverWords } from "../../../src/adapters/anthropic/server-words.ts";
import { createThinkingSplitter } from "../../../src/adapters/anthropic/split-thinking.ts";

const text = "## 1. Customer Assessment\n\nGrüße 👨‍👩‍👧 — “all well”.\n";
const events = [
  { type: "message_start", message: { model: "m", usage: { input_tokens: 7 } } },
  { type: "content_block_delta", delta: { type: "text_delta", text: text.slice(0, 30) } },
  { type: "content_block_delta", delta: { type: "text_delta", text: text.slice(30) } },
  { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 9 } },
  { type: "message_stop" },
];
const wire = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");
const whole = {
  type: "message",
  content: [{ type: "text", text }],
  stop_reason: "end_turn",
  usage: { input_tokens: 7, output_tokens: 9 },
};

const forms: readonly (readonly [string, string])[] = [
  ["as the API sends it", wire],
  ["with CRLF", wire.replaceAll("\n", "\r\n")],
  ["without names and the last blank line", wire.replace(/^event: .*\n/gm, "").trimEnd()],
  ["as one JSON event a line", events.map((event) => JSON.stringify(event)).join("\n")],
  ["as one message", JSON.stringify(whole, null, 1)],
];

/** What is received of a body that comes in pieces which end at these places. */
async function receive(body: string, cuts: readonly number[]) {
  const bytes = new TextEncoder().encode(body);
  const places = [...new Set([0, ...cuts.map((cut) => cut % bytes.length), bytes.length])].sort(
    (a, b) => a - b,
  );
  const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
  const receiving = { host: "h", requestId: null, maxTokens: 1_000, maxLength: 10_000 };
  let received = "";
  let final: unknown = null;
  for await (const event of receiveAnswer(new Response(stream), receiving))
    if (event.type === "text") received += event.text;
    else if (event.type === "final") final = event;
  return { received, final };
}

describe("an answer is the same wherever its body is cut in pieces", () => {
  it.each(forms)("%s", async (_name, body) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (cuts) => {
        const { received, final } = await receive(body, cuts);
        expect(received).toBe(text);
        expect(final).toMatchObject({ stopReason: "end_turn", usage: { inputTokens: 7, outputTokens: 9 } });
      }),
    );
  });
});

describe("thinking aloud in front of an answer", () => {
  const split = (whole: string, length: number): readonly [string, boolean] => {
    const splitter = createThinkingSplitter();
    let out = "";
    for (let at = 0; at < whole.length; at += length) out += splitter.push(whole.slice(at, at + length));
    return [out + splitter.end(), splitter.found];
  };

  it.each([
    ["<think>hm</think>Answer", "Answer", true],
    ["\n <THINK>hm</Think>\n\nAnswer", "Answer", true],
    ["<thinking>a</thinking><think>b</think>Answer", "Answer", true],
    ["<think>a < b </thin</think>\nAnswer", "Answer", true],
    ["<think></think>", "", true],
    ["<think>never closed", "<think>never closed", false],
    ["<thin", "<thin", false],
    ["<table>", "<table>", false],
    ["Answer with <think>hm</think> in it", "Answer with <think>hm</think> in it", false],
    ["  Answer", "  Answer", false],
    ["", "", false],
  ])("%j", (whole, answer, found) => {
    for (const length of [1, 2, 3, 7, 100]) expect(split(whole, length)).toEqual([answer, found]);
  });
});

describe("the reason an answer ends", () => {
  it.each([
    ["end_turn", "end_turn", "known"],
    ["STOP", "end_turn", "known"],
    ["StopReason.end_turn", "end_turn", "known"],
    ["length", "max_tokens", "known"],
    ["MAX_TOKENS", "max_tokens", "known"],
    ["content_filter", "refusal", "known"],
    ["tool_calls", "tool_use", "known"],
    ["error", "error", "broken"],
    ["cancelled", "cancelled", "broken"],
    ["weather", "weather", "unknown"],
    ["\u001b[2J", "unknown", "unknown"],
    [7, "unknown", "unknown"],
  ])("%j is %s, %s", (written, word, kind) => {
    expect(parseStopReason(written)).toEqual({ word, kind });
  });

  it.each([null, undefined, ""])("%j is none", (written) => {
    expect(parseStopReason(written)).toBeNull();
  });
});

it.each([
  [{ error: { message: "a" } }, "a"],
  [{ error: "b" }, "b"],
  [{ message: "c" }, "c"],
  [{ detail: [{ loc: ["body", "messages", 0], msg: "d" }, { msg: "e" }] }, "messages.0: d; e"],
  [{ detail: { error: { message: "f" } } }, "f"],
  [{ errors: [{ title: "g" }] }, "g"],
  [{ error: { code: 500 } }, ""],
  [{ error: null, message: "" }, ""],
  [[{ error: { message: "h" } }], "h"],
  ["  i ", "i"],
  [null, ""],
  [7, ""],
])("the words of %j are %j", (body, words) => {
  expect(serverWords(body)).toBe(words);
});
