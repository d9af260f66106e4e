import { gzipSync } from "node:zlib";
import { answer, apiError, type RawBehaviour } from "../../support/model-server.ts";
import { type Fault, laterHint, received, server, whole } from "./fault.ts";

type Event = Readonly<Record<string, unknown>> & { readonly type: string };

/** The events of a whole message, as Anthropic's API sends them. */
const start: Event = {
  type: "message_start",
  message: {
    id: "msg_fixture",
    type: "message",
    role: "assistant",
    model: "m-2026",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: 12, output_tokens: 1 },
  },
};
const textOf = (text: string): readonly Event[] => [
  { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
  { type: "content_block_delta", index: 0, delta: { type: "text_delta", text } },
  { type: "content_block_stop", index: 0 },
];
const ends = (stop_reason: unknown, usage: unknown = { output_tokens: 34 }): Event => ({
  type: "message_delta",
  delta: { stop_reason, stop_sequence: null },
  usage,
});
const over: Event = { type: "message_stop" };
const message = (text: string, stop: unknown = "end_turn"): readonly Event[] => [
  start,
  ...textOf(text),
  ends(stop),
  over,
];

const lines = (event: Event): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
const wire = (events: readonly Event[]): string => events.map(lines).join("");
const raw = (body: string | readonly string[], more: Omit<Partial<RawBehaviour>, "kind" | "chunks"> = {}) =>
  server({ kind: "raw", chunks: typeof body === "string" ? [body] : body, ...more });

/** A whole answer in a form that is not the API's: it is an answer all the same. */
const wholeAs = (name: string, body: string, more: Parameters<typeof raw>[1] = {}): Fault => ({
  name,
  outcome: "success",
  code: null,
  says: null,
  hint: null,
  received: whole,
  requests: 1,
  start: raw(body, more),
});

/** Without message_stop and without a reason to end it: it broke off, however it looks. */
const brokenOff = (name: string, body: string): Fault => ({
  name,
  outcome: "temporary",
  code: "network.stream_cut",
  says: /broke off/,
  hint: laterHint,
  requestId: true,
  received,
  requests: 1,
  start: raw(body),
});

const withoutUsage = message(whole).map((event) => ({
  ...event,
  ...("usage" in event ? { usage: null } : {}),
  ...("message" in event ? { message: { role: "assistant", content: null } } : {}),
}));
const wholeMessage = {
  type: "message",
  role: "assistant",
  model: "m",
  content: [{ type: "text", text: whole }],
  stop_reason: "end_turn",
  usage: { input_tokens: 12, output_tokens: 34 },
};
const looping = Array(400).fill("We will call the customer and ask for feedback on the product. ");

const gzipped = gzipSync(wire(message(whole)));
const halfCompressed = (bytes: Uint8Array) =>
  server({ kind: "raw", chunks: [bytes], headers: { "content-encoding": "gzip" }, ending: "stall" });

export const streamQuirks: readonly Fault[] = [
  wholeAs("usage and content null", wire(withoutUsage)),
  wholeAs("usage and message missing", wire([{ type: "message_start" }, ...textOf(whole), { ...over }])),
  wholeAs("no event: lines", wire(message(whole)).replace(/^event: .*\n/gm, "")),
  wholeAs(
    "no type in the data",
    wire(message(whole)).replace(/"type":"(?:message|content_block)_[a-z]+",?/g, ""),
  ),
  wholeAs("no line break at the end", wire(message(whole)).trimEnd()),
  wholeAs("CRLF", wire(message(whole)).replaceAll("\n", "\r\n")),
  wholeAs("CR alone", wire(message(whole)).replaceAll("\n", "\r")),
  wholeAs(
    "no blank lines between events",
    wire(message(whole))
      .replaceAll("\n\n", "\n")
      .replace(/^event: .*\n/gm, ""),
  ),
  wholeAs("a byte order mark in front", `\ufeff${wire(message(whole))}`),
  wholeAs("message_start twice", wire([start, ...message(whole)])),
  wholeAs("no content_block_start", wire(message(whole).filter(({ type }) => !/block_st/.test(type)))),
  wholeAs(
    "text in content_block_start",
    wire([start, { type: "content_block_start", content_block: { text: whole } }, ends("end_turn"), over]),
  ),
  wholeAs(
    "text in message_start",
    wire([{ type: "message_start", message: { content: [{ type: "text", text: whole }] } }, over]),
  ),
  wholeAs("[DONE] behind the end", `${wire(message(whole))}data: [DONE]\n\n`),
  wholeAs("[DONE] instead of message_stop", `${wire(message(whole).slice(0, -1))}data: [DONE]\n\n`),
  wholeAs(
    "comments, pings and events of the future",
    `: hello\n\n${wire([{ type: "ping" }, { type: "weather", sky: "blue" }, ...message(whole)])}event: ping\ndata: ok\n\n`,
  ),
  wholeAs("message_stop without a stop reason", wire([start, ...textOf(whole), over])),
  wholeAs("stop reason null, message_stop", wire(message(whole, null))),
  wholeAs("a stop reason, the end of the body", wire(message(whole).slice(0, -1))),
  wholeAs("a stop reason, a cut socket", wire(message(whole).slice(0, -1)), { ending: "cut" }),
  wholeAs("a stop reason, an open socket", wire(message(whole).slice(0, -1)), { ending: "stall" }),
  wholeAs("an error behind the end", `${wire(message(whole))}data: {"error":{"message":"late"}}\n\n`),
  ...["stop", "END_TURN", "endTurn", "eos", "FINISH_REASON_STOP"].map((reason) =>
    wholeAs(`stop reason ${reason}`, wire(message(whole, reason))),
  ),
  wholeAs("a whole message as JSON", JSON.stringify(wholeMessage), {
    headers: { "content-type": "application/json" },
  }),
  wholeAs("a whole message as JSON, labelled as a stream", JSON.stringify(wholeMessage, null, 2)),
  wholeAs("a stream labelled application/json", wire(message(whole)), {
    headers: { "content-type": "application/json" },
  }),
  wholeAs("a stream labelled text/plain", wire(message(whole)), {
    headers: { "content-type": "text/plain" },
  }),
  wholeAs(
    "one JSON event a line",
    message(whole)
      .map((event) => JSON.stringify(event))
      .join("\n"),
    {
      headers: { "content-type": "application/x-ndjson" },
    },
  ),
  {
    ...wholeAs("the model that answers, and its thinking", ""),
    json: {
      answered_by: { kind: "model", model: "m", served_model: "m-2026" },
      usage: { input_tokens: 12, output_tokens: 34, thinking_tokens: 20 },
    },
    start: raw(
      wire([
        start,
        ...textOf(whole),
        ends("end_turn", { output_tokens: 34, output_tokens_details: { thinking_tokens: 20 } }),
        over,
      ]),
    ),
  },
  ...["<think>The customer…</think>\n\n", "\n<Thinking>a</Thinking> <think>b</think>\n"].map(
    (thought, index): Fault => ({
      ...wholeAs(`thinking aloud in front, ${index + 1}`, ""),
      says: /warning response\.thinking: the model thought aloud/,
      start: server(answer([...thought, whole])),
    }),
  ),
  {
    ...wholeAs("a stop reason nobody knows", ""),
    says: /warning response\.ending: .* stop reason budget_reached/,
    start: raw(wire(message(whole, "budget_reached"))),
  },
  {
    ...wholeAs("an opened <think> that is never closed is text", ""),
    received: `<think>\n${whole}`,
    start: raw(wire(message(`<think>\n${whole}`))),
  },
  {
    ...wholeAs("a first byte that takes its time", "", {}),
    env: { CONSULT_CUSTOMER_IDLE_TIMEOUT: "500ms" },
    start: raw(wire(message(whole)), { delayMs: 2_000 }),
  },
  brokenOff("[DONE] alone", `${wire([start, ...textOf(received)])}data: [DONE]\n\n`),
  brokenOff("stop reason null, the end of the body", wire([start, ...textOf(received), ends(null)])),
  brokenOff("stop reason abort", wire([start, ...textOf(received), ends("abort"), over])),
  {
    name: "an event broken off in the middle, more behind it",
    outcome: "temporary",
    code: "network.stream_invalid",
    says: /cannot be read/,
    hint: laterHint,
    requestId: true,
    received,
    start: raw(
      `${wire([start, ...textOf(received)])}data: {"type":"content_bl\n\n${wire([ends("end_turn"), over])}`,
    ),
  },
  ...(["end_turn", "length"] as const).map(
    (reason): Fault => ({
      name: `${reason} at the limit of tokens`,
      outcome: "contract",
      code: null,
      says: /response\.truncated: .*max_tokens/,
      hint: null,
      received: whole,
      args: ["--max-tokens", "34"],
      // The second answer, which would repair the first, does not come.
      start: server([
        { kind: "raw", chunks: [wire(message(whole, reason))] },
        apiError(400, "invalid_request_error", "no"),
      ]),
    }),
  ),
  {
    name: "thinking took all the tokens",
    outcome: "contract",
    code: null,
    says: /response\.truncated/,
    neverSays: /asking once more|repair failed/,
    hint: null,
    json: { stop_reason: "max_tokens", body: "" },
    received: "",
    requests: 1,
    start: server(answer([], { thinking: "hm", stopReason: "max_tokens" })),
  },
  {
    name: "an answer that goes round in a circle",
    outcome: "contract",
    code: null,
    says: /response\.truncated: the answer repeats itself/,
    neverSays: /asking once more/,
    hint: null,
    json: { stop_reason: "repetition" },
    receivedLike: /^We will call the customer/,
    requests: 1,
    start: server(answer(looping, { delayMs: 1, ending: "stall" })),
  },
  {
    name: "an answer without an end",
    outcome: "contract",
    code: null,
    says: /response\.truncated: the answer has no end/,
    hint: null,
    env: { CONSULT_CUSTOMER_MAX_ANSWER: "2KB" },
    json: { stop_reason: "too_long" },
    receivedLike: /^Sentence 0 .*Sentence 10/s,
    requests: 1,
    start: server({
      kind: "raw",
      chunks: [
        wire([start]),
        ...Array.from({ length: 40 }, (_, index) =>
          wire([
            {
              type: "content_block_delta",
              delta: { text: `Sentence ${index} of ${"many ".repeat(index)}. ` },
            },
          ]),
        ),
      ],
      endless: true,
    }),
  },
  {
    name: "an event without an end",
    outcome: "temporary",
    code: "network.stream_invalid",
    says: /cannot be read/,
    hint: laterHint,
    requestId: true,
    env: { CONSULT_CUSTOMER_MAX_ANSWER: "2KB" },
    requests: 1,
    start: server({ kind: "raw", chunks: ["data: {", "x".repeat(10_000)], endless: true }),
  },
  ...(["gzip", "br", "deflate"] as const).flatMap((encoding): readonly Fault[] => {
    const mislabelled = {
      // Whether fetch says so, or says nothing more, is a matter of which packet comes first.
      env: { CONSULT_CUSTOMER_IDLE_TIMEOUT: "1s" },
      start: server({
        kind: "raw",
        chunks: [wire(message(whole))],
        headers: { "content-encoding": encoding },
      }),
    };
    return [
      {
        ...mislabelled,
        name: `labelled ${encoding}, and not`,
        outcome: "temporary",
        code: "network.stream_invalid",
        says: /cannot be read/,
        hint: laterHint,
        requestId: true,
      },
      {
        ...mislabelled,
        name: `labelled ${encoding}, and not, a fallback`,
        outcome: "success",
        code: null,
        says: /failed \(.*The playbook answers instead/,
        hint: null,
        args: ["--fallback", "playbook"],
        answeredBy: "playbook",
      },
    ];
  }),
  {
    name: "gzip that breaks in the middle",
    outcome: "temporary",
    code: "network.stream_invalid",
    says: /cannot be read/,
    hint: laterHint,
    requestId: true,
    start: halfCompressed(Buffer.from(gzipped).fill(0x5a, 30, 60)),
  },
  {
    name: "gzip that stops in the middle, --timeout",
    outcome: "timeout",
    code: "timeout",
    says: /No complete answer within 2 s/,
    hint: /--timeout/,
    args: ["--timeout", "2s"],
    start: halfCompressed(gzipped.subarray(0, 20)),
  },
  {
    name: "gzip that stops in the middle, SIGTERM",
    outcome: "terminated",
    code: "terminated",
    says: /Terminated/,
    hint: null,
    signal: "SIGTERM",
    start: halfCompressed(gzipped.subarray(0, 20)),
  },
  {
    ...wholeAs("gzip as it should be", ""),
    start: server({
      kind: "raw",
      chunks: [gzipped],
      headers: { "content-encoding": "gzip" },
    }),
  },
];
