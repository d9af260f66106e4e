import { spawn } from "node:child_process";

const source = `
const { createServer } = require("node:http");
const event = (type, data) => "event: " + type + "\\ndata: " + JSON.stringify({ type, ...data }) + "\\n\\n";
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "text/event-stream", "request-id": "req_fixture" });
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: "m", type: "message", role: "assistant", model: "m", content: [], stop_reason: null, stop_sequence: null, usage };
  response.write(event("message_start", { message }));
  response.write(event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }));
  response.write(event("content_block_delta", { index: 0, delta: { type: "text_delta", text: process.argv[1] } }));
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 150);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** A model server in a process of its own, which is killed (SIGKILL) after it has sent the beginning of an answer. */
export function startDyingServer(text: string): Promise<{ readonly url: string }> {
  const child = spawn(process.execPath, ["-e", source, text], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout.once("data", (port: Buffer) => resolve({ url: `http://127.0.0.1:${String(port).trim()}` }));
  });
}
