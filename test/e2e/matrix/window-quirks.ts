import { fileURLToPath } from "node:url";
import { answer, apiError, type Behaviour } from "../../support/model-server.ts";
import { type Fault, server, whole } from "./fault.ts";

const notes = fileURLToPath(new URL("../../fixtures/notes/timeline.txt", import.meta.url));

/** As llama-server says it. */
const llama = (prompt: number, window: number): Behaviour => ({
  kind: "plain",
  status: 400,
  body: JSON.stringify({
    error: {
      code: 400,
      message: `request (${prompt} tokens) exceeds the available context size (${window} tokens), try increasing it`,
      type: "exceed_context_size_error",
      n_prompt_tokens: prompt,
      n_ctx: window,
    },
  }),
});
/** As a proxy hands it on: in words. */
const inWords = (status: number, message: string): Behaviour =>
  apiError(status, "invalid_request_error", message);

/** The first request is refused for its length, the second one fits. */
const fitsAtLast = (name: string, refusals: readonly Behaviour[]): Fault => ({
  name,
  outcome: "success",
  code: null,
  says: null,
  hint: null,
  received: whole,
  requests: refusals.length + 1,
  start: server([...refusals, answer(whole)]),
});

const neverFits = (name: string, refusal: Behaviour, expected: Partial<Fault>): Fault => ({
  name,
  outcome: "model",
  code: "model.context_too_long",
  says: /longer than the context of m/,
  hint: /^ {2}Give the server a context of at least [\d,]+ tokens/,
  neverSays: /notes/,
  requestId: true,
  start: server(refusal),
  ...expected,
});

export const windowQuirks: readonly Fault[] = [
  fitsAtLast("a window of 2,048: the short persona", [llama(2_593, 2_048)]),
  fitsAtLast("a window of 2,048, in a proxy's words", [
    inWords(
      400,
      "litellm.ContextWindowExceededError: request (2593 tokens) exceeds the available context size (2048 tokens), try increasing it",
    ),
  ]),
  fitsAtLast("a window of 2,048, LM Studio's words", [
    inWords(
      500,
      "Trying to keep the first 2593 tokens when context the overflows. However, the model is loaded with context length of only 2048 tokens, which is not enough.",
    ),
  ]),
  fitsAtLast("a window that is not named", [inWords(400, "the request exceeds the available context size")]),
  fitsAtLast("a window too small for 16,000 tokens of answer (vLLM)", [
    inWords(
      400,
      "This model's maximum context length is 8192 tokens. However, you requested 18490 tokens (2490 in the messages, 16000 in the completion).",
    ),
  ]),
  fitsAtLast("the same in newer words", [
    inWords(
      400,
      "'max_tokens' is too large: 16000. This model's maximum context length is 8192 tokens and your request has 2490 input tokens (16000 > 8192 - 2490).",
    ),
  ]),
  fitsAtLast("fewer tokens of answer than asked for (Anthropic)", [
    inWords(400, "max_tokens: 16000 > 8192, which is the maximum allowed number of output tokens for m"),
  ]),
  fitsAtLast("an error event that says it", [
    {
      kind: "raw",
      chunks: [
        'data: {"error":{"type":"exceed_context_size_error","message":"x","n_prompt_tokens":2593,"n_ctx":2048}}\n\n',
      ],
    },
  ]),
  neverFits("a window of 512", llama(2_593, 512), {
    requests: 1,
    says: /longer than the context of m at .* does not fit into its context of 512 tokens/,
    hint: /at least 1,\d{3} tokens/,
  }),
  neverFits("a window that no form fits, by the server's word", llama(2_593, 2_048), { requests: 2 }),
  neverFits("a window too small for the notes", llama(40_000, 8_192), {
    args: ["-f", notes],
    neverSays: /$^/,
    hint: /^ {2}Hand over fewer or shorter notes, or give the server a context of at least/,
  }),
  {
    name: "an answer without a heading",
    outcome: "contract",
    code: null,
    says: /error element\.missing: 8 of 8 response elements are missing: Customer Assessment, Outcome Analysis/,
    hint: /^ {2}This model is too small for the contract: choose another with --model, or use -m playbook\./,
    received: "I would call them.",
    requests: 2,
    // The second answer, which would repair the first, does not come.
    start: server([answer("I would call them."), apiError(400, "invalid_request_error", "no")]),
  },
  {
    name: "an answer with half of the headings",
    outcome: "contract",
    code: null,
    says: /error element\.missing: 4 of 8 response elements are missing/,
    hint: null,
    received: whole.slice(0, whole.indexOf("## 5.")).trimEnd(),
    neverSays: /too small/,
    start: server([
      answer(whole.slice(0, whole.indexOf("## 5.")).trimEnd()),
      apiError(400, "invalid_request_error", "no"),
    ]),
  },
];
