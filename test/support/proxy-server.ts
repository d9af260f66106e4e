import { createServer, request as send } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export type ProxyServer = {
  readonly port: number;
  /** What was asked of it: "CONNECT 127.0.0.1:443", "POST http://127.0.0.1:80/v1/messages", with the credentials. */
  readonly seen: readonly { readonly asked: string; readonly authorization: string | null }[];
  readonly close: () => Promise<void>;
};

/** A proxy on a free port of 127.0.0.1, which lets everything through; with `status` it answers that and nothing else. */
export async function startProxyServer({ status }: { readonly status?: number } = {}): Promise<ProxyServer> {
  const seen: { asked: string; authorization: string | null }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((asking, response) => {
    const url = asking.url ?? "";
    seen.push({
      asked: `${asking.method} ${url}`,
      authorization: asking.headers["proxy-authorization"] ?? null,
    });
    if (status !== undefined) return void response.writeHead(status).end();
    const { "proxy-authorization": _credentials, ...headers } = asking.headers;
    const onward = send(url, { method: asking.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    asking.pipe(onward);
  });
  server.on("connect", (asking, socket: Socket) => {
    seen.push({
      asked: `CONNECT ${asking.url}`,
      authorization: asking.headers["proxy-authorization"] ?? null,
    });
    sockets.add(socket.on("error", () => undefined));
    if (status !== undefined) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host = "", port = ""] = (asking.url ?? "").split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket);
      socket.pipe(onward);
    });
    sockets.add(onward.on("error", () => socket.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
