import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const key = "sk-ant-api03-loopback-only-0123456789";
let server: Server | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

/** A server of models that answers each GET /v1/models as it is told; gives its address. */
async function serve(status: number, body: unknown): Promise<string> {
  const started = createServer((request, response) => {
    const known = request.url?.startsWith("/v1/models") === true && request.method === "GET";
    response.writeHead(known ? status : 404, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  server = started;
  await new Promise<void>((resolve) => void started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

type Check = {
  readonly id: string;
  readonly status: string;
  readonly says: string;
  readonly hint: string | null;
};

async function doctor(env: Record<string, string>, args: readonly string[] = [], cwd = emptyHome()) {
  const result = await runCli(["doctor", "--json", ...args], { env, cwd, data: join(cwd, "data") });
  const { ok, checks } = JSON.parse(result.stdout) as { ok: boolean; checks: Check[] };
  return { ...result, ok, of: (id: string) => checks.find((check) => check.id === id) };
}

const anthropic = {
  data: [
    {
      type: "model",
      id: "claude-sonnet-5-5",
      display_name: "Claude Sonnet 5.5",
      max_input_tokens: 200_000,
      max_tokens: 64_000,
    },
  ],
  has_more: false,
};

describe("doctor", () => {
  it("finds nothing wrong where there is nothing: the playbook answers", async () => {
    const { code, ok, of } = await doctor({});
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    expect(of("node")?.status).toBe("ok");
    expect(of("persona")?.says).toMatch(/^Elena Rodriguez \(customer-success-manager, [0-9a-f]{12}\)$/);
    expect(of("credentials")).toMatchObject({ status: "warning", says: "none: the playbook answers" });
    expect(of("server")?.status).toBe("skipped");
    expect(of("journal")).toMatchObject({ status: "ok" });
  });

  it("names credentials by their kind and never by their value, reaches the server and knows the model's limits", async () => {
    const url = await serve(200, anthropic);
    const { stdout, stderr, of, code } = await doctor({ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: key });
    expect(code).toBe(0);
    expect(of("credentials")?.says).toBe("an API key (ANTHROPIC_API_KEY)");
    expect(of("server")?.says).toMatch(/^127\.0\.0\.1:\d+ answers \(\d+ ms\) and offers 1 model$/);
    expect(of("model")?.says).toBe(
      "Claude Sonnet 5.5: window 200,000, answers up to 64,000; its price is known",
    );
    expect(stdout + stderr).not.toContain("0123456789");
  });

  it("says which model was probably meant, and ends as a consultation would", async () => {
    const url = await serve(200, anthropic);
    const { code, of, ok } = await doctor({ ANTHROPIC_BASE_URL: url }, ["--model", "claude-sonet-5-5"]);
    expect({ code, ok }).toEqual({ code: 4, ok: false });
    expect(of("model")).toMatchObject({ status: "error", hint: "Did you mean claude-sonnet-5-5?" });
  });

  it.each([
    [
      "credentials that are refused",
      401,
      { error: { type: "authentication_error", message: "no" } },
      4,
      "error",
    ],
    ["a server of its own trouble", 503, "busy", 75, "error"],
    ["no list of models", 404, "not found", 0, "warning"],
    ["a list that is none", 200, "<html>", 0, "warning"],
  ] as const)("tells %s", async (_what, status, body, code, seen) => {
    const url = await serve(status, body);
    const result = await doctor({ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: key });
    expect(result.of("server")?.status).toBe(seen);
    expect(result.code).toBe(code);
  });

  it("tells a server that is not there, and asks nobody when it is told to be offline", async () => {
    const url = await serve(200, anthropic);
    server?.close();
    expect((await doctor({ ANTHROPIC_BASE_URL: url })).code).toBe(75);
    const { code, of } = await doctor({ ANTHROPIC_BASE_URL: url }, ["--offline"]);
    expect(code).toBe(0);
    expect(of("server")?.status).toBe("skipped");
  });

  it("goes on after what is wrong: config, environment, persona, journal", async () => {
    const home = mkdtempSync(join(tmpdir(), "home-"));
    mkdirSync(join(home, ".consult-customer"));
    writeFileSync(join(home, ".consult-customer/config.yaml"), "efort: low\n");
    const broken = await doctor({}, [], home);
    expect(broken.code).toBe(3);
    expect(broken.of("config")?.says).toMatch(/has a mistake\. First: .*config\.yaml:1:1\.$/);
    expect((await doctor({ CONSULT_CUSTOMER_EFFORT: "hihg" })).of("settings")?.says).toContain(
      "CONSULT_CUSTOMER_EFFORT",
    );
    expect((await doctor({}, ["--persona", "nobody"])).of("persona")).toMatchObject({ status: "error" });
    const other = emptyHome();
    await runCli(["--as-of", "2026-11-23", "The champion at Contoso left."], {
      cwd: other,
      data: join(other, "data"),
    });
    appendFileSync(join(other, "data/consult-customer/journal.jsonl"), "no record\n");
    expect((await doctor({}, [], other)).of("journal")).toMatchObject({
      status: "warning",
      hint: "See consult-customer journal verify.",
    });
  });

  it("says what a project changes", async () => {
    const home = emptyHome();
    mkdirSync(join(home, ".consult-customer"));
    writeFileSync(join(home, ".consult-customer/config.yaml"), "effort: high\n");
    const { of, code } = await doctor({}, [], home);
    expect(of("overrides")?.says).toContain("effort high");
    expect(code).toBe(0);
  });

  it("is readable as text", async () => {
    const { stdout, stderr } = await runCli(["doctor"]);
    expect(stdout).toMatch(/^✓ program +consult-customer \d/);
    expect(stderr).toMatch(/0 errors, 1 warning\.\n$/);
  });
});

describe("models", () => {
  it("lists what the server offers with limits and prices, Anthropic's form and others", async () => {
    const url = await serve(200, {
      object: "list",
      data: [
        { id: "qwen3-8b", object: "model", max_model_len: 32_768 },
        { id: "claude-opus-5-5" },
        { no: "id" },
        7,
      ],
    });
    const { stdout, code } = await runCli(["models", "--json"], { env: { ANTHROPIC_BASE_URL: url } });
    expect(code).toBe(0);
    const { models, server: host } = JSON.parse(stdout) as { models: unknown[]; server: string };
    expect(host).toBe(new URL(url).host);
    expect(models).toMatchObject([
      { id: "qwen3-8b", max_input_tokens: 32_768, price: null },
      { id: "claude-opus-5-5", max_input_tokens: null, price: { input: 4, output: 20 } },
    ]);
    const text = await runCli(["models"], { env: { ANTHROPIC_BASE_URL: url } });
    expect(text.stdout).toMatch(/MODEL +WINDOW +IN +OUT\n {2}qwen3-8b +32,768\n {2}claude-opus-5-5 +4 +20\n/);
  });

  it("follows pages, and is not led in a circle", async () => {
    const url = await serve(200, { data: [{ id: "a" }], has_more: true, last_id: "a" });
    const { stdout } = await runCli(["models", "--json"], { env: { ANTHROPIC_BASE_URL: url } });
    expect((JSON.parse(stdout) as { models: unknown[] }).models).toHaveLength(1);
  });

  it("names the models whose price is known where no server is connected", async () => {
    const { stdout, stderr } = await runCli(["models"]);
    expect(stdout).toContain("claude-sonnet-5-5");
    expect(stderr).toContain("No server is connected");
  });

  it("ends as a call would when the server refuses", async () => {
    const url = await serve(401, { error: { type: "authentication_error", message: "no" } });
    const { code, stdout } = await runCli(["models", "--json"], {
      env: { ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: key },
    });
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ type: "result", is_error: true });
  });
});
