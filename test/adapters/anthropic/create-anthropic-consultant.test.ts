import { afterEach, describe, expect, it } from "vitest";
import { requestBody } from "../../../src/consultant/request-body.ts";
import { Failure } from "../../../src/failure/failure.ts";
import { consult, consultantAt, testKey } from "../../support/consult.ts";
import {
  answer,
  apiError,
  type Behaviour,
  type ModelServer,
  startModelServer,
} from "../../support/model-server.ts";
import { samplePrompt } from "../../support/sample-prompt.ts";

let server: ModelServer | undefined;
const start = async (script: Behaviour | readonly Behaviour[]): Promise<ModelServer> => {
  server = await startModelServer(script);
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe("a model that answers", () => {
  it("yields each piece of text as it arrives, then one final event", async () => {
    const { url } = await start(
      answer(["## 1. ", "Customer ", "Assessment\n"], {
        usage: {
          input_tokens: 100,
          output_tokens: 50,
          cache_creation_input_tokens: 7,
          cache_read_input_tokens: 900,
        },
      }),
    );
    const { deltas, final, failure } = await consult(url);
    expect(failure).toBeNull();
    expect(deltas).toEqual(["## 1. ", "Customer ", "Assessment\n"]);
    expect(final).toEqual({
      type: "final",
      stopReason: "end_turn",
      usage: {
        inputTokens: 100,
        outputTokens: 50,
        cacheCreationInputTokens: 7,
        cacheReadInputTokens: 900,
      },
      requestId: "req_fixture",
    });
  });

  it("hands out the first piece while the rest is still to come", async () => {
    const { url } = await start(answer(["first"], { ending: "stall" }));
    const events = consultantAt(url, { idleMs: 5_000 })(samplePrompt, new AbortController().signal);
    expect((await events.next()).value).toMatchObject({ type: "begun" });
    expect((await events.next()).value).toEqual({ type: "text", text: "first" });
    await events.return();
  });

  it("keeps thinking out of the answer", async () => {
    const { url } = await start(answer("The answer.", { thinking: "Let me see." }));
    const { deltas, final } = await consult(url);
    expect(deltas).toEqual(["The answer."]);
    expect(final?.stopReason).toBe("end_turn");
  });

  it.each(["max_tokens", "refusal", "model_context_window_exceeded"])(
    "reports the stop reason %s as the API's word",
    async (stopReason) => {
      const { url } = await start(answer("Half an", { stopReason }));
      const { deltas, final } = await consult(url);
      expect(deltas).toEqual(["Half an"]);
      expect(final?.stopReason).toBe(stopReason);
    },
  );

  it("counts as nothing what a server leaves out of the usage, and distrusts a strange stop reason", async () => {
    const { url } = await start(
      answer("Hi", {
        stopReason: "\u001b[2J",
        usage: {
          input_tokens: -3,
          cache_creation_input_tokens: null,
          cache_read_input_tokens: null,
        },
      }),
    );
    const { final } = await consult(url);
    expect(final?.stopReason).toBe("unknown");
    expect(final?.usage).toEqual({
      inputTokens: 0,
      outputTokens: 34,
      cacheCreationInputTokens: 0,
      cacheReadInputTokens: 0,
    });
  });

  it("is content with a complete message although the server keeps the connection open", async () => {
    const { url } = await start(answer("Done.", { ending: "hold-open" }));
    const { deltas, final, failure } = await consult(url, { idleMs: 5_000 });
    expect(failure).toBeNull();
    expect(deltas).toEqual(["Done."]);
    expect(final?.stopReason).toBe("end_turn");
  });
});

describe("the request", () => {
  it("is byte for byte the body that a dry run shows", async () => {
    const { url, requests } = await start(answer("ok"));
    await consult(url, { effort: "high", maxTokens: 4321 });
    const shown = requestBody({
      prompt: samplePrompt,
      model: "claude-sonnet-5-5",
      maxTokens: 4321,
      effort: "high",
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.method).toBe("POST");
    expect(requests[0]?.path).toBe("/v1/messages");
    expect(requests[0]?.body).toBe(JSON.stringify(shown));
  });

  it("carries byte-identical system blocks in two calls of one consultant", async () => {
    const { url, requests } = await start(answer("ok"));
    const ask = consultantAt(url);
    for (const content of ["first question", "second question"]) {
      const prompt = {
        ...samplePrompt,
        messages: [{ role: "user" as const, content }],
      };
      for await (const _ of ask(prompt, new AbortController().signal));
    }
    const systems = requests.map(({ body }) => /"system":(\[.*\]),"messages"/.exec(body)?.[1]);
    expect(systems).toHaveLength(2);
    expect(systems[0]).toBe(JSON.stringify(samplePrompt.system));
    expect(systems[1]).toBe(systems[0]);
  });
});

describe("the caller's signal", () => {
  const reason = new Failure("interrupted", {
    code: "run.interrupted",
    message: "Stopped.",
    hint: null,
  });

  it("ends a stream with its own reason, after the text that had arrived", async () => {
    const { url } = await start(answer(["received"], { ending: "stall" }));
    const controller = new AbortController();
    const events = consultantAt(url)(samplePrompt, controller.signal);
    await events.next();
    expect((await events.next()).value).toEqual({ type: "text", text: "received" });
    controller.abort(reason);
    await expect(events.next()).rejects.toBe(reason);
  });

  it("ends the wait for an answer with its own reason", async () => {
    const { url } = await start({ kind: "silence" });
    const controller = new AbortController();
    const events = consultantAt(url)(samplePrompt, controller.signal);
    setTimeout(() => controller.abort(reason), 30);
    await expect(events.next()).rejects.toBe(reason);
  });

  it("ends the wait before a retry with its own reason", async () => {
    const { url, requests } = await start(
      apiError(429, "rate_limit_error", "slow down", { "retry-after": "15" }),
    );
    const controller = new AbortController();
    const events = consultantAt(url, {
      maxRetries: 2,
      onRetry: () => setTimeout(() => controller.abort(reason), 30),
    })(samplePrompt, controller.signal);
    await expect(events.next()).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
  });

  it("sends nothing when it was aborted before", async () => {
    const { url, requests } = await start(answer("ok"));
    const events = consultantAt(url)(samplePrompt, AbortSignal.abort(reason));
    await expect(events.next()).rejects.toBe(reason);
    expect(requests).toHaveLength(0);
  });
});

describe("retries", () => {
  it("get over an overload before the answer begins, and are reported before the wait", async () => {
    const retries: unknown[] = [];
    const { url, requests } = await start([
      apiError(529, "overloaded_error", "Overloaded", {
        "retry-after-ms": "20",
      }),
      answer("ok"),
    ]);
    const { deltas, failure } = await consult(url, {
      maxRetries: 2,
      onRetry: (info) => retries.push(info),
    });
    expect(failure).toBeNull();
    expect(deltas).toEqual(["ok"]);
    expect(requests).toHaveLength(2);
    expect(retries).toEqual([{ retry: 1, maxRetries: 2, status: 529, waitMs: 20 }]);
  });

  it("get over a connection that was reset before an answer", async () => {
    const retries: unknown[] = [];
    const { url } = await start([{ kind: "reset" }, answer("ok")]);
    const { deltas } = await consult(url, {
      maxRetries: 1,
      onRetry: (info) => retries.push(info),
    });
    expect(deltas).toEqual(["ok"]);
    expect(retries).toEqual([{ retry: 1, maxRetries: 1, status: null, waitMs: null }]);
  });

  it("never happen once text has arrived", async () => {
    const { url, requests } = await start(answer("half", { ending: "cut" }));
    const { deltas, failure } = await consult(url, { maxRetries: 2 });
    expect(deltas).toEqual(["half"]);
    expect(failure?.details.code).toBe("network.stream_cut");
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["seconds", { "retry-after": "90" }],
    ["milliseconds", { "retry-after-ms": "90000" }],
    ["a date", { "retry-after": new Date(Date.now() + 90_000).toUTCString() }],
  ])("are not waited for when %s ask for more time than is left", async (_, headers) => {
    const { url, requests } = await start(apiError(429, "rate_limit_error", "slow down", headers));
    const { failure } = await consult(url, {
      maxRetries: 2,
      deadline: () => 5_000,
    });
    expect(failure?.outcome).toBe("temporary");
    expect(failure?.details.code).toBe("model.rate_limit");
    expect(failure?.message).toMatch(/asks to wait (8\d|90) s, but only 5 s are left/);
    expect(failure?.details.requestId).toBe("req_fixture");
    expect(requests).toHaveLength(1);
  });
});

describe("what reaches the console", () => {
  it("is nothing: the notice of a deprecated model and the SDK's debug lines go to the log, without the key", async () => {
    const { url } = await start(answer("ok"));
    const written: unknown[] = [];
    const originals = { ...console };
    for (const name of ["log", "info", "debug", "warn", "error"] as const)
      console[name] = (...words: unknown[]) => written.push(words);
    try {
      const { log } = await consult(url, {
        model: "claude-sonnet-4-5",
        client: { logLevel: "debug" },
      });
      expect(written).toEqual([]);
      expect(log.some((line) => line.includes("deprecated"))).toBe(true);
      expect(log.some((line) => line.includes("sending request"))).toBe(true);
      expect(log.join("\n")).not.toContain(testKey);
      expect(log.filter((line) => line.includes("\n"))).toEqual([]);
    } finally {
      Object.assign(console, originals);
    }
  });

  it("is without the key, also where a server repeats it, and cannot drive a terminal", async () => {
    const { url } = await start(apiError(401, "authentication_error", `bad key ${testKey} \u001b[2J\u009b`));
    const { log } = await consult(url, { client: { logLevel: "debug" } });
    expect(log.some((line) => line.includes("bad key ***"))).toBe(true);
    expect(log.join("")).not.toContain(testKey);
    expect(log.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
