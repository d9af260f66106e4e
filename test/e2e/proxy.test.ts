import { expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, loopbackCertificate, startModelServer } from "../support/model-server.ts";
import { startProxyServer } from "../support/proxy-server.ts";
import { runCli } from "../support/run-cli.ts";

const key = "sk-ant-api03-DISTINCTIVE-0123456789";

async function ask(env: (proxy: string) => Record<string, string>, { tls }: { tls: boolean }) {
  const model = await startModelServer(answer(goodAnswer), { tls });
  const proxy = await startProxyServer();
  const result = await runCli(["q", "--debug"], {
    env: {
      ANTHROPIC_API_KEY: key,
      ANTHROPIC_BASE_URL: model.url,
      NODE_EXTRA_CA_CERTS: loopbackCertificate,
      ...env(`http://ann:proxy-password@127.0.0.1:${proxy.port}`),
    },
  });
  await Promise.all([model.close(), proxy.close()]);
  expect(result.code, result.stderr).toBe(0);
  expect(model.requests).toHaveLength(1);
  expect(model.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
  expect(model.requests[0]?.headers["proxy-authorization"]).toBeUndefined();
  const all = result.stdout + result.stderr;
  expect(all).not.toMatch(/DISTINCTIVE|proxy-password|YW5uOnByb3h5/);
  expect(all).not.toMatch(/Warning/);
  return { ...result, seen: proxy.seen, host: new URL(model.url).host };
}

const authorization = `Basic ${Buffer.from("ann:proxy-password").toString("base64")}`;

it("a request to an https server goes through a tunnel of HTTPS_PROXY, with its credentials", async () => {
  const { seen, host, stderr } = await ask((proxy) => ({ HTTPS_PROXY: proxy }), { tls: true });
  expect(seen).toEqual([{ asked: `CONNECT ${host}`, authorization }]);
  expect(stderr).toMatch(/proxy: 127\.0\.0\.1:\d+ \(from HTTPS_PROXY\)/);
});

it("a request to an http server is handed to http_proxy whole", async () => {
  const { seen, host } = await ask((proxy) => ({ http_proxy: proxy }), { tls: false });
  expect(seen).toEqual([{ asked: `POST http://${host}/v1/messages`, authorization }]);
});

it.each([
  ["NO_PROXY names the server", { NO_PROXY: "localhost, 127.0.0.1" }, "HTTP_PROXY"],
  ["the proxy is for another scheme", {}, "HTTPS_PROXY"],
])("no proxy is asked when %s", async (_case, env, variable) => {
  const { seen } = await ask((proxy) => ({ [variable]: proxy, ...env }), { tls: false });
  expect(seen).toEqual([]);
});
