import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { z } from "zod";
import { version } from "../../package.json";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { McpOptions } from "../options/tool-options.ts";
import type { Context } from "../run/context.ts";
import { type Call, createCall } from "./call.ts";
import { intakePrompt } from "./intake.ts";
import { resources } from "./resources.ts";
import { failed, type Tool, type ToolResult } from "./tool.ts";
import { tools } from "./tools.ts";

const instructions =
  "A customer success manager for questions about customer accounts: health, risk, renewal, " +
  "escalation, next steps. Hand notes and records over word for word, as material; show framed " +
  "answers unchanged. Before a text goes to a customer, call check_response on it.";

/** The server of one client, with tools, resources and prompts. */
export function createServer(options: McpOptions, context: Context): McpServer {
  const server = new McpServer(
    { name: "consult-customer", title: "consult-customer", version },
    { instructions, maxToolInputElements: 100_000 },
  );
  const callOf = ({ mcpReq }: ServerContext): Call => {
    const token = mcpReq._meta?.progressToken;
    return createCall({
      options,
      server: context,
      cancelled: mcpReq.signal,
      notify:
        token === undefined
          ? null
          : (progress, message) =>
              // A client that is gone needs to hear of nothing.
              void mcpReq
                .notify({
                  method: "notifications/progress",
                  params: { progressToken: token, progress, message },
                })
                .catch(() => undefined),
    });
  };
  for (const tool of tools) register(server, tool, callOf);
  for (const { name, uri, title, description, read } of resources)
    server.registerResource(
      name,
      uri,
      { title, description, mimeType: "application/json" },
      async (_uri: URL, ctx: ServerContext) => ({
        contents: [
          { uri, mimeType: "application/json", text: JSON.stringify(await read(callOf(ctx)), null, 2) },
        ],
      }),
    );
  server.registerPrompt(
    "intake",
    {
      title: "Key-question intake",
      description: "What she asks before she answers: the key questions that are still open.",
      argsSchema: z.object({
        account: z.string().max(200).optional().meta({ description: "The account it is about." }),
        known: z.string().max(1_000_000).optional().meta({ description: "What is known already." }),
      }),
    },
    async (args, ctx) => ({
      messages: [{ role: "user", content: { type: "text", text: await intakePrompt(args, callOf(ctx)) } }],
    }),
  );
  return server;
}

function register(server: McpServer, tool: Tool, callOf: (ctx: ServerContext) => Call): void {
  const { name, title, description, input, output, readOnly } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: input,
      outputSchema: output,
      annotations: {
        title,
        readOnlyHint: readOnly,
        destructiveHint: false,
        openWorldHint: name === "consult",
      },
    },
    async (args, ctx) => toContent(await runTool(tool, args, callOf(ctx))),
  );
}

/** What cannot be done is an error of the tool, which its caller reads; a bug is one too, and says so. */
async function runTool(tool: Tool, args: unknown, call: Call): Promise<ToolResult<unknown>> {
  try {
    return await tool.run(tool.input.parse(args), call);
  } catch (error) {
    if (error instanceof Failure) return failed(error);
    return {
      text: `This is a bug in consult-customer: ${oneSafeLine(String(error), 300)}`,
      structured: null,
      isError: true,
    };
  }
}

const toContent = ({ text, structured, isError }: ToolResult<unknown>) => ({
  content: [{ type: "text" as const, text }],
  ...(structured === null ? {} : { structuredContent: structured as Record<string, unknown> }),
  ...(isError ? { isError } : {}),
});
