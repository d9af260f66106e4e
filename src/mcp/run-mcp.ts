import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { outcomes } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { McpOptions } from "../options/tool-options.ts";
import type { Context } from "../run/context.ts";
import { readSettings } from "../settings/settings.ts";
import { consultOptionsOf } from "./consult-options-of.ts";
import { createServer } from "./create-server.ts";

/** A message with several notes of the largest size. */
const mostBytes = 64 * 1_048_576;

/**
 * `consult-customer mcp`: serves one client over stdin and stdout until it goes away or a signal comes. stdout is the
 * protocol's alone. Throws a Failure for settings that are wrong, before anything is served.
 */
export async function runMcp(options: McpOptions, context: Context): Promise<number> {
  const { io, interruption } = context;
  const { signal } = interruption.begin(Number.POSITIVE_INFINITY);
  await readSettings(consultOptionsOf(options), io);
  if (io.stdin.isTTY === true && !options.quiet)
    await io.stderr.write(
      "This is an MCP server: a client starts it and speaks JSON-RPC on stdin. Ctrl-D ends it.\n",
    );
  const handle = serveStdio(() => createServer(options, context), {
    transport: new StdioServerTransport(io.stdin, undefined, { maxBufferSize: mostBytes }),
    onerror: (error) => void io.stderr.write(`consult-customer: ${oneSafeLine(String(error), 300)}\n`),
  });
  await new Promise<void>((resolve) => {
    io.stdin.once("end", resolve).once("close", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await handle.close();
  signal.throwIfAborted();
  return outcomes.success.exitCode;
}
