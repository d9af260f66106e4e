import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseLimits } from "../../../src/adapters/anthropic/ask-limits.ts";
import { limitsCache } from "../../../src/adapters/anthropic/limits-cache.ts";
import { unknownLimits } from "../../../src/consultant/limits.ts";

const folder = (): string => join(mkdtempSync(join(tmpdir(), "limits-")), "cache", "consult-customer");
const of = { server: "https://models.test", model: "m" };
const limits = { maxInputTokens: 200_000, maxTokens: 8_192, efforts: ["low", "high"] } as const;
const day = 24 * 3_600_000;

describe("the cache of limits", () => {
  it("gives back what was written, for the same server and model only", async () => {
    const cache = limitsCache(folder());
    expect(await cache.read(of)).toBeNull();
    await cache.write(of, limits);
    await cache.write({ ...of, model: "n" }, unknownLimits);
    expect(await cache.read(of)).toEqual(limits);
    expect(await cache.read({ ...of, model: "n" })).toEqual(unknownLimits);
    expect(await cache.read({ ...of, server: "http://127.0.0.1:1" })).toBeNull();
  });

  it("is one file for its owner alone, in a folder for the owner alone", async () => {
    const path = folder();
    await limitsCache(path).write(of, limits);
    expect(readdirSync(path)).toEqual(["models.json"]);
    expect(statSync(join(path, "models.json")).mode & 0o777).toBe(0o600);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it("asks anew after a week", async () => {
    const path = folder();
    await limitsCache(path, () => 1_000 * day).write(of, limits);
    expect(await limitsCache(path, () => 1_006 * day).read(of)).toEqual(limits);
    expect(await limitsCache(path, () => 1_007 * day).read(of)).toBeNull();
    // A clock that was set back.
    expect(await limitsCache(path, () => 999 * day).read(of)).toBeNull();
  });

  it("holds a bounded number of models", async () => {
    const path = folder();
    const cache = limitsCache(path);
    for (let index = 0; index < 205; index += 1) await cache.write({ ...of, model: `m${index}` }, limits);
    const { models } = JSON.parse(readFileSync(join(path, "models.json"), "utf8"));
    expect(Object.keys(models)).toHaveLength(200);
  });

  it.each([
    ["no JSON", "{"],
    ["another version", '{"v":9,"models":{}}'],
    ["a list", '{"v":1,"models":[1]}'],
    ["an entry of another shape", `{"v":1,"models":{"${of.server} ${of.model}":7}}`],
    ["nothing", ""],
  ])("is as good as empty when its file holds %s", async (_name, text) => {
    const path = folder();
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "models.json"), text);
    const cache = limitsCache(path);
    expect(await cache.read(of)).toBeNull();
    await cache.write(of, limits);
    expect(await cache.read(of)).toEqual(limits);
  });

  it.each(["/proc/nowhere/consult-customer", "/dev/null/consult-customer"])(
    "is no matter where it cannot be made (%s)",
    async (path) => {
      const cache = limitsCache(path);
      await cache.write(of, limits);
      expect(await cache.read(of)).toBeNull();
    },
  );
});

describe("what a server says of a model", () => {
  it("is read in Anthropic's form", () => {
    const effort = {
      supported: true,
      low: { supported: true },
      medium: { supported: false },
      high: { supported: true },
      max: null,
    };
    const written = { max_input_tokens: 200_000, max_tokens: 8_192, capabilities: { effort } };
    expect(parseLimits(written)).toEqual(limits);
    const none = { ...written, capabilities: { effort: { ...effort, supported: false } } };
    expect(parseLimits(none).efforts).toEqual([]);
    const structured = (supported: unknown) =>
      parseLimits({ capabilities: { structured_outputs: { supported } } }).structured;
    expect([true, false, "yes", null].map(structured)).toEqual([true, false, undefined, undefined]);
  });

  it.each([
    null,
    7,
    "x",
    [],
    {},
    { max_tokens: -1, capabilities: null },
    { capabilities: { effort: "high" } },
  ])("%j says nothing", (written) => {
    expect(parseLimits(written)).toEqual(unknownLimits);
  });

  it("is read in vLLM's form", () => {
    expect(parseLimits({ id: "m", max_model_len: 4_096 }).maxInputTokens).toBe(4_096);
  });
});
