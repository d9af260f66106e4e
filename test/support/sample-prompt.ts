import type { Prompt } from "../../src/prompt/prompt.ts";

export const samplePrompt: Prompt = {
  system: [
    { type: "text", text: "You are Elena Rodriguez." },
    {
      type: "text",
      text: "Answer in eight parts – “framed”.",
      cache_control: { type: "ephemeral" },
    },
  ],
  messages: [{ role: "user", content: '{"question":"What do I do first?"}' }],
};
