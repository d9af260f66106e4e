import { readFileSync } from "node:fs";

/**
 * `node ask-bare.mjs url body.json` is the least a client of the model's server can do: one fetch, its stream read to the
 * end, the text printed.
 */
const [url = "", body = ""] = process.argv.slice(2);
const response = await fetch(`${url}/v1/messages`, {
  method: "POST",
  headers: { "content-type": "application/json", "anthropic-version": "2023-06-01", "x-api-key": "x" },
  body: readFileSync(body),
});
let received = "";
const decoder = new TextDecoder();
for await (const bytes of response.body ?? []) received += decoder.decode(bytes, { stream: true });
const text = received
  .split("\n")
  .filter((line) => line.startsWith("data: "))
  .map((line) => JSON.parse(line.slice("data: ".length)).delta?.text ?? "");
process.stdout.write(text.join(""));
