// The two pieces of the SDK that a streaming call needs. Loaded by a dynamic import of this module, not of the
// package: a bundler keeps every export of what is imported dynamically, and this list keeps the rest out of the chunk.
export { BaseAnthropic } from "@anthropic-ai/sdk/client";
export { Messages } from "@anthropic-ai/sdk/resources/messages/messages";
