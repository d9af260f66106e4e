import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Secret } from "../../../src/adapters/keys/secret.ts";
import { findProxy } from "../../../src/adapters/network/find-proxy.ts";
import { Failure } from "../../../src/failure/failure.ts";

const api = "https://api.anthropic.com";
const local = "http://127.0.0.1:8080";
const proxy = "http://proxy.example:3128";

describe("a proxy is taken", () => {
  it.each([
    [api, { HTTPS_PROXY: proxy }, "HTTPS_PROXY"],
    [api, { https_proxy: proxy, HTTPS_PROXY: "http://other" }, "https_proxy"],
    [api, { ALL_PROXY: proxy }, "ALL_PROXY"],
    [api, { HTTPS_PROXY: "proxy.example:3128" }, "HTTPS_PROXY"],
    [local, { HTTP_PROXY: proxy }, "HTTP_PROXY"],
    [local, { http_proxy: proxy, NO_PROXY: "localhost" }, "http_proxy"],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "thropic.com, other.example" }, "HTTPS_PROXY"],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "api.anthropic.com:8443" }, "HTTPS_PROXY"],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "" }, "HTTPS_PROXY"],
  ])("%s with %o", (server, env, variable) => {
    expect(findProxy(server, env)).toMatchObject({ origin: proxy, host: "proxy.example:3128", variable });
  });
});

describe("no proxy is taken", () => {
  it.each([
    [api, {}],
    [api, { HTTP_PROXY: proxy }],
    [local, { HTTPS_PROXY: proxy }],
    [api, { HTTPS_PROXY: " " }],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "*" }],
    [api, { HTTPS_PROXY: proxy, no_proxy: "api.anthropic.com" }],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "one.example .Anthropic.com" }],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "anthropic.com" }],
    [api, { HTTPS_PROXY: proxy, NO_PROXY: "*.anthropic.com:443" }],
    [local, { HTTP_PROXY: proxy, NO_PROXY: "localhost,127.0.0.1" }],
    ["http://[::1]:8080", { HTTP_PROXY: proxy, NO_PROXY: "::1" }],
    ["http://[::1]:8080", { HTTP_PROXY: proxy, NO_PROXY: "[::1]:8080" }],
  ])("%s with %o", (server, env) => {
    expect(findProxy(server, env)).toBeNull();
  });
});

it("credentials become a header, and stand nowhere else", () => {
  const found = findProxy(api, { HTTPS_PROXY: "http://ann:p%40ss-word@proxy.example:3128" });
  expect(found?.authorization?.reveal()).toBe(`Basic ${Buffer.from("ann:p@ss-word").toString("base64")}`);
  expect(inspect(found) + JSON.stringify(found)).not.toMatch(/ann|ss-word|YW5u/);
  expect(Secret.mask("it was p@ss-word, p%40ss-word, YW5uOnBAc3Mtd29yZA==")).toBe("it was ***, ***, ***");
});

it.each(["socks5://ann:secret-word@h:1080", "http://ann:secret-word@[bad", "http://ann:100%@h"])(
  "%s is refused without being shown",
  (written) => {
    const refused = (): unknown => {
      try {
        return findProxy(api, { HTTPS_PROXY: written });
      } catch (error) {
        return error;
      }
    };
    const failure = refused();
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ outcome: "usage", details: { code: "usage.proxy" } });
    expect(inspect(failure)).not.toMatch(/secret-word|100%/);
  },
);
